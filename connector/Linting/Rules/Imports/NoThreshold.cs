using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>A limit stops an import from suspending everybody.</summary>
internal sealed class NoThreshold : LintRule
{
    public override RuleDescription Description { get; } = new("import/no-threshold", Severity.Warning, "I34")
    {
        Title = "A limit stops an import from suspending everybody",
        Why = "accountThresholdValue is the number of accounts that may disappear at once. Without it a target that answers too little, once, is enough.",
        Consequence = "Every account the import does not see is suspended, however many there are.",
        Before =
            """
            "accountParams": { "call": { … } }
            """,
        After =
            """
            "accountParams": { "call": { … }, "statusAndThresholdConfig": { "accountThresholdValue": 20 } }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var imports = context.Calls.Any(call => call.Kind == CallKind.AccountImport && call.Url is not null);
        var configs = ImportSections.Thresholds(context).ToList();
        if (imports && !configs.Exists(config => config.Find("accountThresholdValue") is SourceNumber or SourceString { Value.Length: > 0 }))
            findings.Add(Found(configs.FirstOrDefault() ?? context.Accounts!, "Nothing limits how many accounts one import may suspend.", "Add \"accountThresholdValue\" to statusAndThresholdConfig."));
    }
}
