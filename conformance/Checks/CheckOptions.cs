using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>How a pack is to be checked.</summary>
public sealed record CheckOptions
{
    /// <summary>The seed used when none is given.</summary>
    public const int DefaultSeed = 1;

    /// <summary>Which cases to play; all by default.</summary>
    public CaseSelection Selection { get; init; } = CaseSelection.All;

    /// <summary>How many cases the checks are expanded into.</summary>
    public Matrix Matrix { get; init; } = Matrix.Core;

    /// <summary>The number all generated data comes from.</summary>
    public int Seed { get; init; } = DefaultSeed;

    /// <summary>What is known to be wrong with the pack.</summary>
    public Baseline Baseline { get; init; } = Baseline.Empty;

    /// <summary>The pack's own settings.</summary>
    public HarnessSettings Settings { get; init; } = HarnessSettings.Default;

    /// <summary>What reading the pack's files noticed; it is among the findings.</summary>
    public IReadOnlyList<PackProblem> ReadingProblems { get; init; } = [];

    /// <summary>How many cases are played at the same time; changes nothing in the result.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Where the target is, when it is not the mock in this process; else null.</summary>
    public ITargetSource? Elsewhere { get; init; }

    /// <summary>How the worlds reach their mock OpsRamp; changes nothing in the result.</summary>
    public TargetKind Target { get; init; } = TargetKind.TestHost;
}
