namespace OpsRampHarness.Connector.Importing;

/// <summary>What an import did.</summary>
public sealed record ImportCounts
{
    /// <summary>Records read from the target.</summary>
    public int Read { get; init; }

    /// <summary>Rows that are new in EIC.</summary>
    public int Added { get; init; }

    /// <summary>Rows that changed.</summary>
    public int Updated { get; init; }

    /// <summary>Rows that became inactive or suspended because the import did not see them.</summary>
    public int Inactivated { get; init; }

    /// <summary>Accounts that were given to a user.</summary>
    public int Correlated { get; init; }

    /// <summary>Links that are new.</summary>
    public int LinksAdded { get; init; }

    /// <summary>Links that are gone.</summary>
    public int LinksRemoved { get; init; }

    internal ImportCounts Plus(ImportCounts other) => new()
    {
        Read = Read + other.Read,
        Added = Added + other.Added,
        Updated = Updated + other.Updated,
        Inactivated = Inactivated + other.Inactivated,
        Correlated = Correlated + other.Correlated,
        LinksAdded = LinksAdded + other.LinksAdded,
        LinksRemoved = LinksRemoved + other.LinksRemoved,
    };
}
