namespace OpsRampHarness.Conformance.Worlds;

/// <summary>The ways a world reaches its mock OpsRamp.</summary>
public enum TargetKind
{
    /// <summary>Through the whole server pipeline, in memory.</summary>
    TestHost,

    /// <summary>Over a loopback socket, where faults on the wire can be played.</summary>
    Kestrel,
}
