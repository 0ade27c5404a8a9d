namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>What the imports of two packs do in the same world.</summary>
public sealed record WorldDifference
{
    /// <summary>The world in one line.</summary>
    public required string World { get; init; }

    /// <summary>Who does it, as the beginning of a sentence that goes on with "would".</summary>
    public required string Event { get; init; }

    /// <summary>Accounts EIC knows beforehand, from the older pack.</summary>
    public int Known { get; init; }

    /// <summary>Users living in OpsRamp.</summary>
    public int Users { get; init; }

    /// <summary>What the older pack does; null when the world could not be built.</summary>
    public WorldOutcome? Base { get; init; }

    /// <summary>What the newer pack does; null when the world could not be built.</summary>
    public WorldOutcome? Head { get; init; }

    /// <summary>Accounts on both sides that end up with other values, status and being known aside.</summary>
    public int Changed { get; init; }

    /// <summary>Links there are with the newer pack only.</summary>
    public int LinksGained { get; init; }

    /// <summary>Links there are with the older pack only.</summary>
    public int LinksLost { get; init; }

    /// <summary>What gets worse, the gravest first.</summary>
    public IReadOnlyList<HarmChange> Worse { get; init; } = [];

    /// <summary>What the older pack does and the newer one does no more, or less, the gravest first.</summary>
    public IReadOnlyList<HarmChange> Better { get; init; } = [];

    /// <summary>Why the world could not be compared; null when it was.</summary>
    public string? Skipped { get; init; }

    /// <summary>Whether EIC ends up believing the same with either pack.</summary>
    public bool IsSame => Skipped is null && Changed + LinksGained + LinksLost == 0 && Worse.Count + Better.Count == 0
        && Base!.Created == Head!.Created && Base.Suspended == Head.Suspended && Base.BroughtBack == Head.BroughtBack;

    internal static WorldDifference Of(ComparisonWorld world, Rehearsal? older, Rehearsal? newer)
    {
        if (older is null || newer is null)
        {
            return new WorldDifference
            {
                World = world.Name,
                Event = world.Event,
                Skipped = "The older pack's imports cannot bring EIC to know this world, so there is nothing to compare with.",
            };
        }

        var difference = new WorldDifference
        {
            World = world.Name,
            Event = world.Event,
            Known = older.Known,
            Users = older.Users,
            Base = older.Outcome,
            Head = newer.Outcome,
            Changed = older.After.Accounts.Count(entry =>
                newer.After.Accounts.TryGetValue(entry.Key, out var other) && entry.Value.IsActive == other.IsActive && !entry.Value.IsLike(other)),
            LinksGained = newer.After.Links.Except(older.After.Links).Count(),
            LinksLost = older.After.Links.Except(newer.After.Links).Count(),
        };
        return difference with
        {
            Worse = Harm.Between(difference, older.Outcome, newer.Outcome),
            Better = Harm.Between(difference, newer.Outcome, older.Outcome),
        };
    }
}
