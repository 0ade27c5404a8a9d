using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Provisioning;

namespace OpsRampHarness.Conformance.Checks.Diagnosis;

/// <summary>Why a task was not completed, in terms of the pack.</summary>
internal static class TaskDiagnosis
{
    /// <summary>The failure; null when the task is complete.</summary>
    public static Failure? Of(PackProfile pack, TaskOutcome outcome) =>
        outcome.Succeeded
            ? null
            : FromExchanges(pack, outcome.Exchanges)
              ?? FromDiagnostics(outcome.Diagnostics, Severity.Error)
              ?? new Failure("task-not-completed", $"The task is not complete: {outcome.Task.ProvisioningComments}");

    /// <summary>The failure that the last exchange without success explains; null when all succeeded.</summary>
    public static Failure? FromExchanges(PackProfile pack, IReadOnlyList<Exchange> exchanges) =>
        exchanges.LastOrDefault() is { Verdict.Succeeded: false } last ? ExchangeDiagnosis.Of(pack, last) : null;

    /// <summary>The failure that the first diagnostic of a severity explains; null when there is none.</summary>
    public static Failure? FromDiagnostics(IReadOnlyList<Diagnostic> diagnostics, Severity severity) =>
        diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == severity) is { } first
            ? FromDiagnostic(first)
            : null;

    /// <summary>A diagnostic of the connector as a failure.</summary>
    public static Failure FromDiagnostic(Diagnostic diagnostic) => new(Code(diagnostic.Id), diagnostic.Message)
    {
        Location = diagnostic.Location,
        Consequence = diagnostic.Consequence,
        Fix = diagnostic.Fix,
    };

    private static string Code(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
