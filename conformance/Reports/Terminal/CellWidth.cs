using Spectre.Console;

namespace OpsRampHarness.Conformance.Reports.Terminal;

/// <summary>How many columns a text takes on a terminal.</summary>
internal static class CellWidth
{
    private const string OwnSigns = "…–│▲▼→✗✓↺·─█";

    /// <summary>Columns of a text without control characters. The tables of wide characters are asked for only when there may be one.</summary>
    public static int Columns(this string text)
    {
        foreach (var character in text)
        {
            // Up to here everything that is visible takes one column.
            if (character > '\u02ff' && !OwnSigns.Contains(character, StringComparison.Ordinal))
                return text.GetCellWidth();
        }

        return text.Length;
    }
}
