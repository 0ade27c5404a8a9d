using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds.Elsewhere;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Importing;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Provisioning;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>Why something did not work on a system whose routes nobody knows: what it answered, and which mapping comes nearest.</summary>
internal static class ElsewhereDiagnosis
{
    private const int AnswerLength = 300;

    /// <summary>The failure of an import; null when it went well.</summary>
    public static Failure? Of(CaseContext context, ImportResult result) =>
        Unmatched(context)
        ?? (result.Succeeded ? null : FromExchanges(context.World!.Eic.Exchanges))
        ?? TaskDiagnosis.FromDiagnostics(result.Diagnostics, Severity.Error)
        ?? (result.Succeeded ? null : new Failure("import-failed", $"The import failed: {result.Run.Comments}"));

    /// <summary>The failure of a task; null when it is complete and sent something.</summary>
    public static Failure? Of(CaseContext context, TaskOutcome outcome) =>
        Unmatched(context)
        ?? (outcome.Succeeded ? NothingSent(outcome) : null)
        ?? (outcome.Succeeded ? null : FromExchanges(outcome.Exchanges))
        ?? (outcome.Succeeded ? null : TaskDiagnosis.FromDiagnostics(outcome.Diagnostics, Severity.Error))
        ?? (outcome.Succeeded ? null : new Failure("task-not-completed", $"The task is not complete: {outcome.Task.ProvisioningComments}"));

    /// <summary>The first request that no mapping matches; null when all match, and where there are no mappings.</summary>
    public static Failure? Unmatched(CaseContext context)
    {
        if (context.World!.Target is not MappedTarget target || target.FirstUnmatched() is not var (number, request, nearest)) return null;
        var exchange = context.World.Eic.Exchanges.Where(exchange => exchange.Outcome == ExchangeOutcome.Answered).ElementAtOrDefault(number);
        return new Failure("unmatched-request", $"{request} matches no mapping")
        {
            Location = exchange?.Request?.Url.Source ?? exchange?.Location,
            Details = [new Detail("nearest", nearest)],
            Fix = "mend the request, or let a mapping answer it as the system would",
        };
    }

    /// <summary>The last exchange that EIC does not take for done; null when there is none.</summary>
    public static Failure? FromExchanges(IEnumerable<Exchange> exchanges)
    {
        if (exchanges.LastOrDefault(exchange => !exchange.Verdict.Succeeded) is not { } failed) return null;
        if (failed.Problem is { } problem) return TaskDiagnosis.FromDiagnostic(problem) with { Location = problem.Location ?? failed.Location };
        return new Failure("call-failed", $"{ExchangeWords.Of(failed)}: {failed.Verdict.Explanation}")
        {
            Location = failed.Verdict.Location ?? failed.Request?.Url.Source ?? failed.Location,
            Details = failed.Response is { Body.Length: > 0 } response ? [new Detail("answer", Shortened.To(response.Body, AnswerLength))] : [],
        };
    }

    private static Failure? NothingSent(TaskOutcome outcome) =>
        outcome.Exchanges.Any(exchange => exchange.Purpose == ExchangePurpose.Provision)
            ? null
            : new Failure("nothing-sent", "The task is complete, and no request was sent.");
}
