using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Accounts;

/// <summary>EIC learns the id of a new account.</summary>
internal sealed class NoIdPath : LintRule
{
    public override RuleDescription Description { get; } = new("account/no-id-path", Severity.Warning, "P03")
    {
        Title = "EIC learns the id of a new account",
        Why = "accountIdPath says where the id stands: a call's name, .message and the path in its body; or accountName; or #CONST#… (vendor-documented as mandatory).",
        Consequence = "accountID stays empty, and every later ${account.accountID} is blank.",
        Before =
            """
            "accountIdPath": "id"
            """,
        After =
            """
            "accountIdPath": "call1.message.id"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var attribute in context.Pack.Attributes.Where(attribute => context.CallsOf(attribute.Name).Any(call => call.Kind == CallKind.Provisioning)))
        {
            var path = attribute.Root.FindString("accountIdPath");
            var names = context.CallsOf(attribute.Name).Select(call => call.Name?.Value).OfType<string>().ToList();
            if (path is null && attribute.Name == AttributeNames.CreateAccount)
                findings.Add(Found(attribute.Root, "CreateAccountJSON has no accountIdPath.", $"Add \"accountIdPath\": \"{names.FirstOrDefault() ?? "call1"}.message.id\"."));
            else if (path is not null && Problem(path.Value, names) is { } problem)
                findings.Add(Found(path, problem, $"Write {Quote.Of($"{names.FirstOrDefault() ?? "call1"}.message.id")} or where the id stands."));
        }
    }

    private static string? Problem(string path, List<string> names)
    {
        if (path == "accountName" || path.StartsWith(MappedColumn.Constant, StringComparison.Ordinal) || path.Contains("${", StringComparison.Ordinal))
            return null;
        var parts = path.Split('.');
        if (parts.Length < 2 || parts[1] != "message")
            return $"{Quote.Of(path)} is not a call's name, .message and a path.";
        return names.Contains(parts[0], StringComparer.Ordinal) ? null : $"{Quote.Of(path)} begins with {Quote.Of(parts[0])}, but no call is named so.";
    }
}
