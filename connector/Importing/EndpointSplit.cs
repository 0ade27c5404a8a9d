using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// Splits an import over endpoints (ENDPOINTS_FILTER): the listed entitlements, the accounts that have one, and the links
/// between them appear in the named endpoint too (assumption: the vendor documents the setting, not what stays where).
/// </summary>
internal sealed class EndpointSplit(ImportContext context, EndpointFilterDefinition filter)
{
    private static readonly string EntitlementNames = string.Join(", ", EntitlementColumns.Catalogue.Columns.Select(Quote));
    private static readonly string AccountNames = string.Join(", ", AccountColumns.Catalogue.Columns.Select(Quote));

    private readonly RepositoryConnection connection = context.Repository.Connection;

    /// <summary>Splits what is stored; part of the import's transaction.</summary>
    public ImportCounts Run()
    {
        if (context.Repository.Systems.FindEndpoint(filter.Endpoint) is not { } endpoint || endpoint.SecuritySystemKey != context.Endpoint.SecuritySystemKey)
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/filter-endpoint-unknown",
                filter.Location,
                $"'{filter.Endpoint}' is no endpoint of the security system.",
                "EIC has nowhere to put the entitlements; they stay with the endpoint of the import.",
                "Create the endpoint, or correct the name."));
            return new ImportCounts();
        }

        connection.Temporary.Empty("split", "(source INTEGER PRIMARY KEY, copy INTEGER)");
        foreach (var (type, values) in filter.Entitlements)
            CopyEntitlements(endpoint, type, values);
        CopyAccounts(endpoint);
        return new ImportCounts();
    }

    private void CopyEntitlements(Endpoint endpoint, string typeName, IReadOnlyList<Setting<string>> values)
    {
        if (context.Repository.Entitlements.FindType(context.Endpoint.Key, typeName) is not { } source)
            return;

        var type = context.Repository.Entitlements.FindType(endpoint.Key, typeName)
            ?? context.Repository.Entitlements.Add(source with { Key = 0, EndpointKey = endpoint.Key });
        foreach (var value in values)
        {
            connection.Execute(
                $"""
                INSERT INTO entitlement_values (typekey, changedby, {EntitlementNames})
                SELECT $type, $by, {EntitlementNames} FROM entitlement_values known
                WHERE known.typekey = $source AND known.entitlement_value = $value AND NOT EXISTS (
                    SELECT 1 FROM entitlement_values copy WHERE copy.typekey = $type AND copy.entitlementID IS known.entitlementID)
                """,
                ("$type", type.Key),
                ("$by", context.Source.Text),
                ("$source", source.Key),
                ("$value", value.Value));
            connection.Execute(
                """
                INSERT OR IGNORE INTO temp.split
                SELECT known.entitlementkey, copy.entitlementkey FROM entitlement_values known, entitlement_values copy
                WHERE known.typekey = $source AND known.entitlement_value = $value AND copy.typekey = $type AND copy.entitlementID IS known.entitlementID
                """,
                ("$source", source.Key),
                ("$value", value.Value),
                ("$type", type.Key));
        }
    }

    /// <summary>The accounts that have a listed entitlement: those of the other endpoint follow them, new ones are added.</summary>
    private void CopyAccounts(Endpoint endpoint)
    {
        connection.Temporary.Empty("split_accounts", "(identity TEXT PRIMARY KEY, source INTEGER NOT NULL, copy INTEGER)");
        connection.Execute(
            $"""
            INSERT INTO temp.split_accounts (identity, source)
            SELECT {Identity("known")}, max(known.accountkey) FROM accounts known
            WHERE known.endpointkey = $source AND {Identity("known")} IS NOT NULL
                AND EXISTS (SELECT 1 FROM account_entitlements link, temp.split WHERE link.accountkey = known.accountkey AND link.entitlementkey = split.source)
            GROUP BY 1
            """,
            ("$source", context.Endpoint.Key));
        FindCopies(endpoint);
        connection.Execute(
            $"""
            INSERT INTO accounts (endpointkey, userkey, changedby, {AccountNames})
            SELECT $endpoint, known.userkey, $by, {Of("known")} FROM temp.split_accounts split JOIN accounts known ON known.accountkey = split.source WHERE split.copy IS NULL
            """,
            ("$endpoint", endpoint.Key),
            ("$by", context.Source.Text));
        FindCopies(endpoint);
        connection.Execute(
            $"""
            UPDATE accounts SET changedby = $by, userkey = known.userkey, ({AccountNames}) = (SELECT {Of("again")} FROM accounts again WHERE again.accountkey = split.source)
            FROM temp.split_accounts split JOIN accounts known ON known.accountkey = split.source
            WHERE accounts.accountkey = split.copy
                AND ({string.Join(" OR ", AccountColumns.Catalogue.Columns.Select(column => $"accounts.{Quote(column)} IS NOT known.{Quote(column)}"))} OR accounts.userkey IS NOT known.userkey)
            """,
            ("$by", context.Source.Text));
        Link();
    }

    private void FindCopies(Endpoint endpoint) => connection.Execute(
        $"""
        UPDATE temp.split_accounts SET copy = (
            SELECT max(known.accountkey) FROM accounts known WHERE known.endpointkey = $endpoint AND {Identity("known")} = split_accounts.identity)
        """,
        ("$endpoint", endpoint.Key));

    private void Link()
    {
        connection.Temporary.Empty("linked", "(accountkey INTEGER NOT NULL, entitlementkey INTEGER NOT NULL, PRIMARY KEY (accountkey, entitlementkey)) WITHOUT ROWID");
        connection.Execute(
            """
            INSERT OR IGNORE INTO temp.linked
            SELECT account.copy, split.copy FROM account_entitlements link
            JOIN temp.split ON split.source = link.entitlementkey
            JOIN temp.split_accounts account ON account.source = link.accountkey
            """);
        LinkSql.Remove(
            connection,
            """
            EXISTS (SELECT 1 FROM temp.split WHERE split.copy = link.entitlementkey)
                AND NOT EXISTS (SELECT 1 FROM temp.linked WHERE linked.accountkey = link.accountkey AND linked.entitlementkey = link.entitlementkey)
            """,
            context.Source);
        LinkSql.Add(connection, "temp.linked", context.Source);
    }

    /// <summary>What tells accounts apart: the id, or the name of one without.</summary>
    private static string Identity(string account) => $"coalesce(nullif({account}.accountID, ''), {account}.name)";

    private static string Of(string account) => string.Join(", ", AccountColumns.Catalogue.Columns.Select(column => $"{account}.{Quote(column)}"));
}
