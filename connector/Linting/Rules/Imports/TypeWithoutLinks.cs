using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>What is imported is linked to accounts.</summary>
internal sealed class TypeWithoutLinks : LintRule
{
    public override RuleDescription Description { get; } = new("import/type-without-links", Severity.Warning, "own")
    {
        Title = "What is imported is linked to accounts",
        Why = "An entitlement type that neither acctEntMappings nor acctEntParams mentions is imported without anybody having it.",
        Consequence = "Reviews and reports show that no account has any of these entitlements.",
        Before =
            """
            "entTypes": { "roles": { … }, "Groups": { … } }   …   "acctEntMappings": { "roles": { … } }
            """,
        After =
            """
            "entTypes": { "roles": { … }, "Groups": { … } }   …   "acctEntMappings": { "roles": { … }, "Groups": { … } }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        if (context.Accounts is not { } accounts || accounts.FindObject("acctEntMappings") is not { Members.Count: > 0 } || ImportSections.LinkTypes(context).Any(type => type.Type.Value != "acctToEntMapping"))
            return;
        var mappings = accounts.FindMember("acctEntMappings");
        var linked = ((mappings?.Value as SourceObject)?.Members ?? []).Select(member => member.Name)
            .Concat(PackCalls.EntitlementTypes(context.AccessLinks).Select(type => type.Name))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        findings.AddRange(context.EntitlementTypes
            .Where(type => !linked.Contains(type.Name) && ((SourceObject)type.Value).FindObject("call") is { Members.Count: > 0 })
            .Select(type => Found(
                mappings!.NameLocation, $"Nothing says which account has which of {Quote.Of(type.Name)}.", "Add the type to acctEntMappings, or to acctEntParams.")));
    }
}
