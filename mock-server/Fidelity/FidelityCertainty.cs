namespace OpsRampHarness.MockServer.Fidelity;

/// <summary>How sure a default of the fake is.</summary>
public enum FidelityCertainty
{
    /// <summary>Vendor documents say so, but contradict each other or leave a case open.</summary>
    Documented,

    /// <summary>A client that runs against the real service depends on it.</summary>
    ClientProven,

    /// <summary>Inferred from conventions of the platform or from samples.</summary>
    Inferred,

    /// <summary>Nothing is known; the value is a choice.</summary>
    Unknown,
}
