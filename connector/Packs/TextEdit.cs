namespace OpsRampHarness.Connector.Packs;

/// <summary>A change to the text of one file of a pack.</summary>
/// <param name="File">The file, relative to the pack.</param>
/// <param name="Start">Index of the first character to replace, in UTF-16 units, a byte-order mark not counted.</param>
/// <param name="Length">How many characters to replace; 0 to insert.</param>
/// <param name="Replacement">What to put there, as it must stand in the file.</param>
public sealed record TextEdit(string File, int Start, int Length, string Replacement)
{
    /// <summary>Applies edits of one file; one that overlaps an earlier one is left out.</summary>
    /// <returns>The new text and the edits that were applied, in the order of the text.</returns>
    public static (string Text, IReadOnlyList<TextEdit> Applied) Apply(string text, IEnumerable<TextEdit> edits)
    {
        var applied = new List<TextEdit>();
        var result = new System.Text.StringBuilder();
        var position = 0;
        foreach (var edit in edits.Distinct().OrderBy(edit => edit.Start).ThenBy(edit => edit.Length))
        {
            if (edit.Start < position)
                continue;
            result.Append(text, position, edit.Start - position).Append(edit.Replacement);
            position = edit.Start + edit.Length;
            applied.Add(edit);
        }

        return (result.Append(text, position, text.Length - position).ToString(), applied);
    }
}
