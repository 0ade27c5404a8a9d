using System.Text.Json.Serialization;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>A case (check × variant) and how it ended.</summary>
public sealed record CaseResult
{
    /// <summary>Check and variant as one word that <c>replay</c> and <c>--only</c> take: <c>law/import-complete:users=101</c>.</summary>
    [JsonIgnore]
    public string Id => Variant.Length == 0 ? Check : $"{Check}:{Variant}";

    /// <summary>Id of the check, <c>family/name</c>.</summary>
    public required string Check { get; init; }

    /// <summary>The variant, such as <c>users=101</c>; several dimensions are joined by commas; empty when there is one case only.</summary>
    public string Variant { get; init; } = "";

    /// <summary>The documented operation it exercises (an id of <see cref="Checks.DocumentedOperations"/>); null for what spans several.</summary>
    public string? Operation { get; init; }

    /// <summary>The level of the check.</summary>
    public required Level Level { get; init; }

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Stable kebab-case code of the failure, skip or error, such as <c>no-such-route</c>; null when passed.</summary>
    public string? Reason { get; init; }

    /// <summary>One sentence: what happened; empty when passed.</summary>
    public string Message { get; init; } = "";

    /// <summary>Further facts in the order worth reading.</summary>
    public IReadOnlyList<Detail> Details { get; init; } = [];

    /// <summary>What should have been; null when passed.</summary>
    public string? Expected { get; init; }

    /// <summary>What was instead; null when passed.</summary>
    public string? Actual { get; init; }

    /// <summary>What EIC does next because of it; null when passed.</summary>
    public string? Consequence { get; init; }

    /// <summary>How to mend it; null when passed.</summary>
    public string? Fix { get; init; }

    /// <summary>The place in the pack that is to blame; null when no single place is.</summary>
    public Place? Location { get; init; }

    /// <summary>Why the baseline accepts this failure, in its words; null unless the outcome is known-failure or stale.</summary>
    public string? Why { get; init; }

    /// <summary>How many assertions were made, held or not.</summary>
    public int AssertionCount { get; init; }

    /// <summary>Switch settings this outcome rests on, as <c>switch=value</c>.</summary>
    public IReadOnlyList<string> Assumptions { get; init; } = [];

    /// <summary>What the case wrongly did to accounts and links; null when it was not measured.</summary>
    public BlastRadius? BlastRadius { get; init; }

    /// <summary>What changed on both sides; null when not compared.</summary>
    public Effects? Effects { get; init; }

    /// <summary>What happened, step by step.</summary>
    public IReadOnlyList<CaseStep> Steps { get; init; } = [];

    /// <summary>Ids of its exchanges, in order; given when the run is assembled.</summary>
    public IReadOnlyList<string> Exchanges { get; init; } = [];

    /// <summary>The command that plays just this case again, beside the run.json it is in; given when the run is assembled.</summary>
    public string Replay { get; init; } = "";
}
