namespace OpsRampHarness.Conformance.Reports.Terminal;

/// <summary>What a piece of terminal text means; colour follows from it.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Faint,
    Good,
    Warning,
    Bad,
    Accent,
}
