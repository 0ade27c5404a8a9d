using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Link mappings have the shape of their place.</summary>
internal sealed class MappingShape : LintRule
{
    public override RuleDescription Description { get; } = new("import/mapping-shape", Severity.Warning, "I45")
    {
        Title = "Link mappings have the shape of their place",
        Why = "Under accountParams, acctEntMappings is keyed by entitlement type; under an entitlement type it is flat (vendor-documented).",
        Consequence = "EIC does not find the keys it looks for, and makes no links.",
        Before =
            """
            "accountParams": { "acctEntMappings": { "listPath": "roles", "idPath": "uniqueId", "keyField": "entitlementID" } }
            """,
        After =
            """
            "accountParams": { "acctEntMappings": { "roles": { "listPath": "roles", "idPath": "uniqueId", "keyField": "entitlementID" } } }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        if (context.Accounts?.FindMember("acctEntMappings") is { Value: SourceObject keyed } member && keyed.Members.Any(entry => entry.Value is SourceString))
            findings.Add(Found(member.NameLocation, "acctEntMappings under accountParams must be keyed by entitlement type.", "Put the keys into an object named after the entitlement type."));
        foreach (var type in context.EntitlementTypes)
        {
            if (((SourceObject)type.Value).FindMember("acctEntMappings") is { Value: SourceObject flat } mapping && flat.Members.Any(entry => entry.Value is SourceObject))
                findings.Add(Found(mapping.NameLocation, $"acctEntMappings under the entitlement type {Quote.Of(type.Name)} must be flat.", "Take the keys out of the inner object."));
        }
    }
}
