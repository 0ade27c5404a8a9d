using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>What learning leaves behind outside the repository.</summary>
/// <param name="Took">How much of the world's time it took.</param>
/// <param name="Tokens">How many tokens OpsRamp gave out.</param>
/// <param name="Assumptions">The fidelity switches that decided something.</param>
/// <param name="EicSwitches">The switches of EIC that decided something, as <c>name=value</c>.</param>
internal sealed record Lesson(TimeSpan Took, int Tokens, IReadOnlyList<FidelityAssumption> Assumptions, IReadOnlyList<string> EicSwitches);
