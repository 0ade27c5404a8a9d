using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>A named requirement and the cases that test it. Holds no state: cases are played in parallel.</summary>
public abstract class Check
{
    /// <summary>What it requires, and what follows when it is not met.</summary>
    public abstract CheckDescription Description { get; }

    /// <summary>Its cases for a pack, in the order of their variants.</summary>
    public abstract IEnumerable<CheckCase> Cases(PackProfile pack);
}
