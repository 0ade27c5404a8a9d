using OpsRampHarness.Connector.Packs;
using System.Globalization;

namespace OpsRampHarness.Connector.Linting.Rules.Calls;

/// <summary>A failed request is no success.</summary>
internal sealed class ErrorCountsAsSuccess : LintRule
{
    public override RuleDescription Description { get; } = new("call/error-counts-as-success", Severity.Warning, "own")
    {
        Title = "A failed request is no success",
        Why = "A status of 500 or above says that the target failed. Where it is among the successes, EIC takes an error page for an answer.",
        Consequence = "An import takes the error for an empty list; a task is closed although nothing was done.",
        Before =
            """
            "successResponses": { "statusCode": [200, 500] }
            """,
        After =
            """
            "successResponses": { "statusCode": [200] }
            """,
    };

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        foreach (var call in context.Calls)
        {
            foreach (var code in call.Node.FindObject("successResponses")?.FindArray("statusCode")?.Items ?? [])
            {
                if (int.TryParse((code as SourceString)?.Value ?? code.RawText, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 500 and < 600)
                    findings.Add(Found(code, $"{code.RawText} counts as success.", "Delete it."));
            }
        }
    }
}
