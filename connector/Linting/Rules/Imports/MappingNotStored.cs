using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>What links accounts to entitlements is kept.</summary>
internal sealed class MappingNotStored : LintRule
{
    public override RuleDescription Description { get; } = new("import/mapping-not-stored", Severity.Error, "I18")
    {
        Title = "What links accounts to entitlements is kept",
        Why = "acctEntMappings works on what the import has stored in customproperty31 with STORE#ACC#ENT#MAPPINGINFO (vendor-documented).",
        Consequence = "No account is linked to any entitlement.",
        Before =
            """
            "acctEntMappings": { … }      // no call maps customproperty31
            """,
        After =
            """
            "colsToPropsMap": { …, "customproperty31": "STORE#ACC#ENT#MAPPINGINFO~#~char" }, "acctEntMappings": { … }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var map = context.Calls.FirstOrDefault(call => call.Kind == CallKind.AccountImport)?.Node.FindObject("colsToPropsMap");
        if (context.Accounts?.FindMember("acctEntMappings") is { Value: SourceObject { Members.Count: > 0 } } mappings && !ImportSections.StoresMapping(context))
            findings.Add(Found((map ?? context.Accounts!.Find("call"))?.Location ?? mappings.NameLocation, "No account call stores STORE#ACC#ENT#MAPPINGINFO in customproperty31.", "Map \"customproperty31\": \"STORE#ACC#ENT#MAPPINGINFO~#~char\" in an account call."));
    }
}
