using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Imports;

/// <summary>Options of the account import stand under accountParams.</summary>
internal sealed class OptionMisplaced : LintRule
{
    public override RuleDescription Description { get; } = new("import/option-misplaced", Severity.Note, "own")
    {
        Title = "Options of the account import stand under accountParams",
        Why = "For createUsers, adminName and includeExistingInActiveAccounts the vendor's table says acctEntParams, all its samples say accountParams.",
        Consequence = "Whether EIC reads the option here is not certain.",
        Before =
            """
            "acctEntParams": { "createUsers": true }
            """,
        After =
            """
            "accountParams": { "createUsers": true }
            """,
    };

    private static readonly string[] Options = ["createUsers", "adminName", "includeExistingInActiveAccounts"];

    public override void Check(LintContext context, List<LintFinding> findings)
        => findings.AddRange((context.AccessLinks?.Members ?? []).Where(member => Options.Contains(member.Name, StringComparer.Ordinal))
            .Select(member => Found(member.NameLocation, $"{Quote.Of(member.Name)} is shown under accountParams in every vendor sample.", "Move it to accountParams.")));
}
