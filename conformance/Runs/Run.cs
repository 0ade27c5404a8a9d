using OpsRampHarness.Conformance.Checks;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>Everything a run of the checks found out. The content of <c>run.json</c>, and all that reports know.</summary>
public sealed record Run
{
    /// <summary>The version of the format that this harness writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Version of the format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Version of the harness that made it.</summary>
    public required string Harness { get; init; }

    /// <summary>Name of the requirement set in force.</summary>
    public required string Requirements { get; init; }

    /// <summary>The number all generated data comes from.</summary>
    public required int Seed { get; init; }

    /// <summary>Virtual time at which every world starts.</summary>
    public required DateTimeOffset ClockStart { get; init; }

    /// <summary>How many cases the checks were expanded into.</summary>
    public Matrix Matrix { get; init; } = Matrix.Core;

    /// <summary>Where the target was, as an address or a folder; absent for the mock inside the harness.</summary>
    public string? Target { get; init; }

    /// <summary>The option that names a target on the command line.</summary>
    internal static string OptionOf(string target) => target.Contains("://", StringComparison.Ordinal) ? "--target" : "--target-mappings";

    /// <summary>Fidelity switches set by the user, by name; a switch not listed has its default.</summary>
    public required IReadOnlyDictionary<string, string> Switches { get; init; }

    /// <summary>The pack judged.</summary>
    public required PackSummary Pack { get; init; }

    /// <summary>What it says about the pack.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>How many cases ended how.</summary>
    public required RunCounts Counts { get; init; }

    /// <summary>How many documented operations were exercised.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>Every switch setting an outcome rests on, as <c>switch=value</c>, sorted.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>The checks that occur in <see cref="Cases"/>, by id.</summary>
    public required IReadOnlyList<CheckDescription> Checks { get; init; }

    /// <summary>All cases, by id.</summary>
    public required IReadOnlyList<CaseResult> Cases { get; init; }

    /// <summary>All static findings, by place and rule.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Baseline entries that match nothing.</summary>
    public required IReadOnlyList<StaleEntry> StaleEntries { get; init; }

    /// <summary>All exchanges of all cases, in the order of the cases.</summary>
    public required IReadOnlyList<ExchangeRecord> Exchanges { get; init; }

    /// <summary>
    /// What ends differently because of a fidelity switch, by case id: one that the user set, or, in the full matrix, each
    /// other value of a switch that an outcome rests on.
    /// </summary>
    public IReadOnlyList<Flip> Flips { get; init; } = [];
}
