using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>A link mapping says all it must.</summary>
internal sealed class MappingIncomplete : LintRule
{
    public override RuleDescription Description { get; } = new("import/mapping-incomplete", Severity.Error, "I24")
    {
        Title = "A link mapping says all it must",
        Why = "Each processingType needs its own keys (vendor-documented): without one of them EIC cannot tell which account belongs to which entitlement.",
        Consequence = "The links are not made, or the access job fails.",
        Before =
            """
            "acctEntMappings": { "roles": { "listPath": "roles", "idPath": "uniqueId" } }
            """,
        After =
            """
            "acctEntMappings": { "roles": { "listPath": "roles", "idPath": "uniqueId", "keyField": "entitlementID" } }
            """,
    };

    private static readonly Dictionary<string, string[]> Needed = new(StringComparer.Ordinal)
    {
        ["httpEntToAcct"] = ["listField", "entKeyField", "acctIdPath", "acctKeyField"],
        ["httpAcctToEnt"] = ["listField", "entIdPath", "entKeyField", "acctKeyField"],
        ["http"] = ["listField", "acctIdPath", "entIdPath", "acctKeyField", "entKeyField"],
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(ByAccount(context).Concat(ByCall(context)));

    private IEnumerable<LintFinding> ByAccount(LintContext context)
    {
        foreach (var member in context.Accounts?.FindObject("acctEntMappings")?.Members ?? [])
        {
            // listField for listPath is a spelling of its own.
            if (member.Value is SourceObject mapping && Missing(mapping, mapping.Find("listField") is null ? ["listPath", "idPath", "keyField"] : ["idPath", "keyField"]) is { Count: > 0 } missing)
                yield return Found(member.NameLocation, $"The mapping {Quote.Of(member.Name)} has no {Quote.List(missing)}.", $"Add {string.Join(", ", missing)}.");
        }
    }

    private IEnumerable<LintFinding> ByCall(LintContext context)
    {
        foreach (var call in context.Calls.Where(call => call.Kind == CallKind.LinkImport && call.Url is not null))
        {
            var type = (call.Node.FindString("processingType") ?? context.AccessLinks?.FindString("processingType"))?.Value ?? "";
            if (Needed.TryGetValue(type, out var needed) && Missing(call.Node, needed) is { Count: > 0 } missing)
                yield return Found(call.Node, $"A call of type {type} needs {Quote.List(missing)}.", $"Add {string.Join(", ", missing)}.");
        }
    }

    private static List<string> Missing(SourceObject node, string[] needed)
        => [.. needed.Where(name => !node.Members.Any(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)))];
}
