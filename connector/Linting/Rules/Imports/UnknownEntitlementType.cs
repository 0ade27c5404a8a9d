using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Links name entitlement types that are imported.</summary>
internal sealed class UnknownEntitlementType : LintRule
{
    public override RuleDescription Description { get; } = new("import/unknown-entitlement-type", Severity.Error, "I22")
    {
        Title = "Links name entitlement types that are imported",
        Why = "The names under acctEntMappings and acctEntParams.entTypes are those of entitlementParams.entTypes, case included.",
        Consequence = "The links of this type are not made.",
        Before =
            """
            "entTypes": { "Groups": { … } }   …   "acctEntMappings": { "groups": { … } }
            """,
        After =
            """
            "entTypes": { "Groups": { … } }   …   "acctEntMappings": { "Groups": { … } }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var known = context.EntitlementTypes.Select(type => type.Name).ToList();
        if (known.Count == 0)
            return;
        var named = (context.Accounts?.FindObject("acctEntMappings")?.Members ?? []).Where(member => member.Value is SourceObject)
            .Concat(PackCalls.EntitlementTypes(context.AccessLinks));
        foreach (var member in named.Where(member => !known.Contains(member.Name, StringComparer.Ordinal)))
            findings.Add(Found(member.NameLocation, $"entitlementParams imports no type {Quote.Of(member.Name)}.", $"Name {Quote.List(NearestName.Of(member.Name, known) is { } nearest ? [nearest] : known)}, or import the type."));
    }
}
