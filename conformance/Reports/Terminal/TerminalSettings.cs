namespace OpsRampHarness.Conformance.Reports.Terminal;

/// <summary>What the place a report is printed to can show.</summary>
/// <param name="Width">Columns there are.</param>
/// <param name="Colour">Whether colours are wanted and understood.</param>
/// <param name="Unicode">Whether signs beyond ASCII are understood.</param>
internal sealed record TerminalSettings(int Width, bool Colour, bool Unicode);
