using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>A static finding: something wrong with the pack that no request was needed to see.</summary>
public sealed record Finding
{
    /// <summary>Id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>How grave it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong, with the bad value quoted.</summary>
    public required string Message { get; init; }

    /// <summary>What EIC would do because of it; null when the message says it all.</summary>
    public string? Consequence { get; init; }

    /// <summary>How to mend it.</summary>
    public string? Fix { get; init; }

    /// <summary>Where it is; null when something is missing altogether.</summary>
    public Place? Location { get; init; }

    /// <summary>Why the baseline accepts it, in its words; null when it is new.</summary>
    public string? Why { get; init; }
}
