namespace OpsRampHarness.Conformance.Worlds;

/// <summary>What a world starts from.</summary>
public sealed record WorldPlan
{
    /// <summary>How many generated users the OpsRamp tenant has.</summary>
    public int Users { get; init; } = 5;

    /// <summary>How many generated roles the tenant has.</summary>
    public int Roles { get; init; } = 5;

    /// <summary>How many generated user groups the tenant has.</summary>
    public int UserGroups { get; init; } = 5;

    /// <summary>Persons who have a user in OpsRamp besides, with their own names; EIC knows every person anyway.</summary>
    public IReadOnlyList<Person> Members { get; init; } = [];

    /// <summary>Whether EIC already holds every account, entitlement and link, as after a complete import (<c>known=all</c>).</summary>
    public bool EicKnowsAll { get; init; }

    /// <summary>
    /// The pack whose OpsRamp this is and whose imports EIC knows from, where it is another than the pack under test: what a
    /// changed pack meets is what the pack before it left. Null for the pack under test itself.
    /// </summary>
    public PackProfile? Home { get; init; }

    /// <summary>Whether OpsRamp is behind a socket even where the run has it in memory: what breaks on the wire needs a wire.</summary>
    public bool OnWire { get; init; }

    /// <summary>What else is arranged in OpsRamp before EIC learns anything; null for nothing.</summary>
    public Action<World>? Prepare { get; init; }

    /// <summary>The world in one line, as reports name it.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"known={(EicKnowsAll ? "all" : "nothing")} users={Users + Members.Count}");
}
