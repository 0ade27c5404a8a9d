using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>A returning account is the same account.</summary>
internal sealed class DuplicatesAfterOutage : LintRule
{
    public override RuleDescription Description { get; } = new("import/duplicates-after-outage", Severity.Warning, "I36")
    {
        Title = "A returning account is the same account",
        Why = "With inactivateAccountsNotInFile false, a missing account is suspended and renamed, and one that returns is created anew; with true it becomes inactive and active again.",
        Consequence = "After an outage of the target every account exists twice.",
        Before =
            """
            "inactivateAccountsNotInFile": false
            """,
        After =
            """
            "inactivateAccountsNotInFile": true
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var config in ImportSections.Thresholds(context))
        {
            if (config.FindMember("inactivateAccountsNotInFile") is { Value: SourceBoolean { Value: false } or SourceString { Value: "false" } } member)
                findings.Add(Found(member.NameLocation, "Accounts that are missing once and come back are created a second time.", "Set it to true."));
        }
    }
}
