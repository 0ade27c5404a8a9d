using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>The status of an account is decided in one place.</summary>
internal sealed class TwoStatusMappings : LintRule
{
    public override RuleDescription Description { get; } = new("import/two-status-mappings", Severity.Warning, "I31")
    {
        Title = "The status of an account is decided in one place",
        Why = "A mapped status column with statusConfig and a statusColumn with activeStatus both decide whether an account is active.",
        Consequence = "Which one wins is not documented.",
        Before =
            """
            "status": "state~#~char", "statusConfig": { … }   …   "statusColumn": "customproperty5", "activeStatus": ["active"]
            """,
        After =
            """
            "statusColumn": "customproperty5", "activeStatus": ["active"]
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        if (!ImportSections.Thresholds(context).Any(config => config.FindString("statusColumn") is { Value.Length: > 0 }))
            return;
        foreach (var call in context.Calls.Where(call => call.Kind == CallKind.AccountImport))
        {
            var isMapped = MappedColumn.Of(call.Node.FindObject("colsToPropsMap")).Any(column => column.Is("status"));
            if (isMapped && call.Node.FindMember("statusConfig") is { } config)
                findings.Add(Found(config.NameLocation, "statusConfig and statusColumn both decide whether an account is active.", "Keep one of them."));
        }
    }
}
