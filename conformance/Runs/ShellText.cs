namespace OpsRampHarness.Conformance.Runs;

/// <summary>Text as an argument of a POSIX shell.</summary>
internal static class ShellText
{
    /// <summary>The text, between single quotes where a shell would read anything into it.</summary>
    public static string Of(string text) =>
        text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || character is '/' or ':' or '=' or ',' or '.' or '-' or '_' or '→')
            ? text
            : Quoted(text);

    /// <summary>The text between single quotes.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
