using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Provisioning;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>What a request made.</summary>
/// <param name="Tasks">The tasks, as they are now; the last is the one asked for.</param>
/// <param name="Outcomes">Their outcomes, when they were provisioned instantly.</param>
public sealed record RequestResult(IReadOnlyList<ProvisioningTask> Tasks, IReadOnlyList<TaskOutcome> Outcomes);
