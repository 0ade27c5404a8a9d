using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Finds the step at which a failed case left its course.</summary>
internal static class Divergence
{
    /// <summary>
    /// Marks it: the first call that did not succeed, a refresh of the token aside; where all calls succeeded, the rows that came
    /// of the last job or task.
    /// </summary>
    public static IReadOnlyList<CaseStep> Mark(IReadOnlyList<CaseStep> steps, IReadOnlyList<Exchange> exchanges)
    {
        var marked = steps.ToList();
        var index = marked.FindIndex(step => step.Exchange is { } number && Failed(exchanges[number - 1]));
        if (index < 0) index = marked.FindLastIndex(step => step.Kind == "rows");
        if (index < 0) index = marked.Count - 1;
        if (index >= 0) marked[index] = marked[index] with { Diverged = true };
        return marked;
    }

    private static bool Failed(Exchange exchange) => !exchange.Verdict.Succeeded && exchange.Verdict.Rule != "authentication";
}
