using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Provisioning;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>How a provisioning job went.</summary>
/// <param name="Run">Its entry in the job history.</param>
/// <param name="Outcomes">What became of the tasks it took, in its order.</param>
public sealed record ProvisioningResult(JobRun Run, IReadOnlyList<TaskOutcome> Outcomes);
