using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Bodies;

/// <summary>A JSON body is JSON.</summary>
internal sealed class BodyNotJson : LintRule
{
    public override RuleDescription Description { get; } = new("body/not-json", Severity.Error, "P09")
    {
        Title = "A JSON body is JSON",
        Why = "httpParams is a text that EIC fills in and sends as it is. 7 of 54 published packages send something that is no JSON.",
        Consequence = "The target refuses the body with 400.",
        Before =
            """
            "httpParams": "{\"firstName\": \"${user.firstname}\",}"
            """,
        After =
            """
            "httpParams": "{\"firstName\": \"${user.firstname}\"}"
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var body in context.Bodies)
        {
            foreach (var problem in body.Problems)
                findings.Add(new LintFinding(Description.Id, problem.Severity, problem.Message.Replace("EIC would refuse the text", "the target would refuse the body", StringComparison.Ordinal), Description.Consequence, problem.Fix, problem.Location, problem.Edit));
        }
    }
}
