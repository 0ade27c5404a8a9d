using OpsRampHarness.Conformance.Checks;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>What is known of a run before its cases are.</summary>
/// <param name="Requirements">Name of the requirement set in force.</param>
/// <param name="Seed">The number all generated data comes from.</param>
/// <param name="ClockStart">Virtual time at which every world starts.</param>
/// <param name="Switches">Fidelity switches set by the user.</param>
/// <param name="Pack">The pack judged.</param>
public sealed record RunHeader(
    string Requirements,
    int Seed,
    DateTimeOffset ClockStart,
    IReadOnlyDictionary<string, string> Switches,
    PackSummary Pack)
{
    /// <summary>How many cases the checks were expanded into.</summary>
    public Matrix Matrix { get; init; } = Matrix.Core;

    /// <summary>The operations of which a run can exercise some; the documented ones of OpsRamp unless the pack is for another system.</summary>
    public IReadOnlyList<string> Operations { get; init; } = DocumentedOperations.All;

    /// <summary>Where the target was; null for the mock inside the process.</summary>
    public string? Target { get; init; }
}
