using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>How an import job went.</summary>
/// <param name="Run">Its entry in the job history.</param>
/// <param name="Counts">What it did.</param>
/// <param name="Diagnostics">What it has to say.</param>
public sealed record ImportResult(JobRun Run, ImportCounts Counts, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether every call succeeded.</summary>
    public bool Succeeded => Run.Outcome == JobOutcome.Success;
}
