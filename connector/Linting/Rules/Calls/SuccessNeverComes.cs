using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>The answer of a success counts as one.</summary>
internal sealed class SuccessNeverComes : LintRule
{
    public override RuleDescription Description { get; } = new("call/success-never-comes", Severity.Error, "P07")
    {
        Title = "The status of a success is among those that count as one",
        Why = "When successResponses lists codes, any other code is a failure. The target answers one code when it has done what it was asked.",
        Consequence = "The target does it, EIC takes it for a failure, and the task does it again until its tries are used up.",
        Before =
            """
            POST …/users   "successResponses": { "statusCode": [201] }      // OpsRamp answers 200
            """,
        After =
            """
            POST …/users   "successResponses": { "statusCode": [200, 201] }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls.Where(call => call.Url is not null))
        {
            if (call.Node.FindObject("successResponses")?.FindArray("statusCode") is { Items.Count: > 0 } codes
                && context.RouteOf(call).Route is { SuccessStatus: { } status } route
                && !codes.Items.Any(code => Text(code) == status))
                findings.Add(Found(codes, $"{route} answers {status} when it succeeds, which is not among {Quote.List(codes.Items.Select(Text))}.", $"Add {status}."));
        }
    }

    private static string Text(SourceNode code) => (code as SourceString)?.Value ?? code.RawText;
}
