using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// Gives imported accounts to users: by the endpoint's correlation rule, else by username and account name in any case. An
/// account that has a user keeps it.
/// </summary>
internal sealed class Correlation(ImportContext context)
{
    private const string DefaultManager = "admin";

    /// <summary>How many accounts were given to a user; inactive ones need correlateInactiveAccounts.</summary>
    public int Run()
    {
        if (!CorrelationRule.TryParse(context.Endpoint.CorrelationRule, out var rule, out var problem))
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/correlation-rule-unsupported",
                null,
                $"The correlation rule '{context.Endpoint.CorrelationRule}' of the endpoint '{context.Endpoint.Name}' cannot be read: {problem}.",
                "No account is given to a user.",
                "Write it as users.<column> = accounts.<column>, several joined by AND."));
            return 0;
        }

        var considered = context.Thresholds?.CorrelateInactiveAccounts?.Value == true ? "TRUE" : AccountReconciliation.IsActive;
        var correlated = Correlate(rule, considered);
        return context.Definition.Accounts?.CreatesUsers(context.Switches) == true ? correlated + CreateUsers(considered) : correlated;
    }

    private int Correlate(CorrelationRule rule, string considered)
    {
        var sources = Sources();
        return context.Repository.Connection.Execute(
            $"""
            UPDATE accounts SET changedby = $by, userkey = person.userkey
            FROM users person
            WHERE accounts.endpointkey = $owner AND accounts.userkey IS NULL AND {rule.Condition("person", "accounts")} AND {considered}
                {(sources.Length == 0 ? "" : $"AND person.userSource IN ({string.Join(", ", sources.Select(source => source.Name))})")}
            """,
            [("$by", context.Source.Text), ("$owner", context.Endpoint.Key), .. sources.Select(source => (source.Name, (object?)source.Value))]);
    }

    private (string Name, string Value)[] Sources()
    {
        var sources = context.Definition.UserSources.Select(source => source.Value).ToList();
        return sources.Contains("ALL", StringComparer.OrdinalIgnoreCase)
            ? []
            : [.. sources.Select((source, index) => (FormattableString.Invariant($"$source{index}"), source))];
    }

    /// <summary>A user of the account's name for each account without one (<c>createUsers</c>, vendor-documented).</summary>
    private int CreateUsers(string considered)
    {
        var connection = context.Repository.Connection;
        connection.Execute(
            $"""
            INSERT OR IGNORE INTO users (changedby, username, statuskey, manager)
            SELECT $by, accounts.name, '1', $manager FROM accounts
            WHERE accounts.endpointkey = $owner AND accounts.userkey IS NULL AND coalesce(accounts.name, '') <> '' AND {considered}
            """,
            ("$by", context.Source.Text),
            ("$manager", context.Definition.Accounts?.AdminName(context.Switches) ?? DefaultManager),
            ("$owner", context.Endpoint.Key));
        return Correlate(CorrelationRule.Default, considered);
    }
}
