using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Why an assertion did not hold.</summary>
/// <param name="Reason">Stable kebab-case code; a baseline entry names it.</param>
/// <param name="Message">One sentence saying what happened.</param>
public sealed record Failure(string Reason, string Message)
{
    /// <summary>What should have been.</summary>
    public string? Expected { get; init; }

    /// <summary>What was instead.</summary>
    public string? Actual { get; init; }

    /// <summary>The place in the pack that is to blame; null when no single place is.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>What EIC does next, when it is more special than what the check says.</summary>
    public string? Consequence { get; init; }

    /// <summary>How to mend it, when it is more special than what the check says.</summary>
    public string? Fix { get; init; }

    /// <summary>Further facts worth reading.</summary>
    public IReadOnlyList<Detail> Details { get; init; } = [];

    /// <summary>What it wrongly does to accounts and links.</summary>
    public BlastRadius? BlastRadius { get; init; }
}
