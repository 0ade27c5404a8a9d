using System.Globalization;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>What all worlds of a run share.</summary>
/// <param name="Seed">The number all generated data follows from.</param>
/// <param name="ClockStart">The moment every world begins.</param>
/// <param name="Switches">The fidelity switches in force, of OpsRamp and of EIC.</param>
/// <param name="Target">How the mock is reached.</param>
public sealed record WorldSettings(int Seed, DateTimeOffset ClockStart, SwitchSettings Switches, TargetKind Target)
{
    /// <summary>The switches of the EIC of a world, which stops long before the endless page that EIC itself would stop at.</summary>
    public EicSwitches EicSwitches => Switches.Eic.With(
        EicSwitchCatalogue.MaximumPages, (Elsewhere?.MostPages ?? MaximumPages).ToString(CultureInfo.InvariantCulture));

    /// <summary>What EIC knows at the beginning of worlds; belongs to whoever plays the run.</summary>
    internal Beginnings Beginnings { get; init; } = new();

    /// <summary>Where the target of every world is, when it is not in this process; else null.</summary>
    public ITargetSource? Elsewhere { get; init; }

    /// <summary>How long the EIC of a world waits for an answer. No source says; a minute is what most clients do.</summary>
    public static TimeSpan ReadTimeout { get; } = TimeSpan.FromMinutes(1);

    /// <summary>After how many pages an import of a world counts as endless; no world has as many.</summary>
    public const int MaximumPages = 250;

    /// <summary>The moment every world begins unless told otherwise: a Monday morning.</summary>
    public static DateTimeOffset DefaultClockStart { get; } = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
}
