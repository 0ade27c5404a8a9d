namespace OpsRampHarness.Conformance.Runs;

/// <summary>What is known to be wrong with a pack and accepted for now: the content of <c>baseline.json</c>.</summary>
/// <param name="Failures">Known failures of checks.</param>
/// <param name="Findings">Known lint findings.</param>
public sealed record Baseline(IReadOnlyList<KnownFailure> Failures, IReadOnlyList<KnownFinding> Findings)
{
    /// <summary>Nothing is known.</summary>
    public static Baseline Empty { get; } = new([], []);
}

/// <summary>One known failure.</summary>
/// <param name="Check">Id of the check.</param>
/// <param name="Variant">The variant; null for every variant of the check that fails with this reason.</param>
/// <param name="Reason">The reason code of the failure; failing with another one is new.</param>
/// <param name="Why">Why it is accepted, for people.</param>
public sealed record KnownFailure(string Check, string? Variant, string Reason, string Why)
{
    /// <summary>The entry as messages name it.</summary>
    public override string ToString() => Variant is null ? Check : $"{Check}:{Variant}";

    internal bool Covers(CaseResult result) =>
        Check == result.Check && (Variant is null || Variant == result.Variant);
}

/// <summary>One known lint finding.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="File">File inside the pack; null for any.</param>
/// <param name="Pointer">JSON pointer of the place; null for any in that file.</param>
/// <param name="Why">Why it is accepted, for people.</param>
public sealed record KnownFinding(string Rule, string? File, string? Pointer, string Why)
{
    /// <summary>The entry as messages name it.</summary>
    public override string ToString() => File is null ? Rule : $"{Rule} {File}{Pointer}";

    internal bool Covers(Finding finding) =>
        Rule == finding.Rule
        && (File is null || File == finding.Location?.File)
        && (Pointer is null || Pointer == finding.Location?.Pointer);
}
