namespace OpsRampHarness.Conformance.Runs;

/// <summary>What a case changed on both sides.</summary>
/// <param name="Target">What changed in OpsRamp.</param>
/// <param name="Belief">What changed in what EIC believes.</param>
public sealed record Effects(IReadOnlyList<StateChange> Target, IReadOnlyList<StateChange> Belief)
{
    /// <summary>Nothing changed anywhere.</summary>
    public static Effects None { get; } = new([], []);
}
