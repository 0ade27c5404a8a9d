using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>An EIC with a pack, and what is wrong with the pack's definitions.</summary>
/// <param name="System">The EIC; a wrong definition stops only what uses it.</param>
/// <param name="Problems">What is wrong, by place.</param>
public sealed record EicCreation(EicSystem System, IReadOnlyList<Diagnostic> Problems);
