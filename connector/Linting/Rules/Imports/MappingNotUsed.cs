using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Stored mapping information is used.</summary>
internal sealed class MappingNotUsed : LintRule
{
    public override RuleDescription Description { get; } = new("import/mapping-not-used", Severity.Warning, "I19")
    {
        Title = "Stored mapping information is used",
        Why = "STORE#ACC#ENT#MAPPINGINFO fills customproperty31 of every account; without acctEntMappings and a processingType acctToEntMapping nothing reads it. 5 of 54 published packages do so.",
        Consequence = "No account is linked to any entitlement by it.",
        Before =
            """
            "customproperty31": "STORE#ACC#ENT#MAPPINGINFO~#~char"      // and no acctEntMappings
            """,
        After =
            """
            "customproperty31": "STORE#ACC#ENT#MAPPINGINFO~#~char"   …   "acctEntMappings": { … }   …   "acctEntParams": { "processingType": "acctToEntMapping" }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var isAsked = ImportSections.LinkTypes(context).Any(type => type.Type.Value == "acctToEntMapping");
        var isDeclared = context.Accounts?.FindObject("acctEntMappings") is { Members.Count: > 0 };
        if (isAsked)
            return;
        foreach (var column in ImportSections.AccountColumnsOf(context).Where(column => column.StoresMapping))
        {
            findings.Add(Found(
                isDeclared && context.AccessLinks is { } links ? links : column.Text, isDeclared ? "Nothing asks for the links that are stored here." : "Nothing says which entitlements the stored information means.",
                isDeclared ? "Set acctEntParams.processingType to acctToEntMapping." : "Add acctEntMappings to accountParams, and the processingType acctToEntMapping to acctEntParams."));
        }
    }
}
