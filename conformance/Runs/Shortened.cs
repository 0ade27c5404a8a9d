namespace OpsRampHarness.Conformance.Runs;

/// <summary>Text that is cut where it is too long to be shown.</summary>
internal static class Shortened
{
    /// <summary>The text, or its beginning with three dots.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How many UTF-16 units are shown at most, the dots not counted.</param>
    public static string To(string text, int length) => text.Length <= length ? text : Beginning(text, length) + "…";

    /// <summary>The beginning of a text that is longer; never half a character, which no encoding could write.</summary>
    public static string Beginning(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
