namespace OpsRampHarness.Conformance.Worlds.Elsewhere;

/// <summary>The target under test went away or refused what a world needs: no fault of the pack, so EIC must not get to see it.</summary>
public sealed class TargetLostException(string message, Exception inner) : Exception(message, inner);
