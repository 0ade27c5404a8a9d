using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>What became of a task in one try.</summary>
/// <param name="Task">The task as it is now.</param>
/// <param name="Succeeded">Whether it is done.</param>
/// <param name="Exchanges">The requests it made, tokens included.</param>
/// <param name="Diagnostics">What provisioning has to say.</param>
public sealed record TaskOutcome(
    ProvisioningTask Task, bool Succeeded, IReadOnlyList<Exchange> Exchanges, IReadOnlyList<Diagnostic> Diagnostics);
