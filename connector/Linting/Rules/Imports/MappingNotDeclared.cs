using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>acctToEntMapping says where the entitlements stand in an account.</summary>
internal sealed class MappingNotDeclared : LintRule
{
    public override RuleDescription Description { get; } = new("import/mapping-not-declared", Severity.Error, "I17")
    {
        Title = "acctToEntMapping says where the entitlements stand in an account",
        Why = "The processingType acctToEntMapping reads what accountParams.acctEntMappings describes (vendor-documented).",
        Consequence = "The access job fails with a null pointer, and no link is made.",
        Before =
            """
            "acctEntParams": { "processingType": "acctToEntMapping" }      // accountParams has no acctEntMappings
            """,
        After =
            """
            "accountParams": { …, "acctEntMappings": { "roles": { "listPath": "roles", "idPath": "uniqueId", "keyField": "entitlementID" } } }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange(context.Accounts?.FindObject("acctEntMappings") is { Members.Count: > 0 }
            ? []
            : ImportSections.LinkTypes(context).Where(type => type.Type.Value == "acctToEntMapping")
                .Select(type => Found((SourceNode?)context.Accounts ?? type.Type, "accountParams has no acctEntMappings.", "Add acctEntMappings to accountParams, with one entry per entitlement type.")));
}
