namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>The strings of one letter, made once: initials are what templates cut off most.</summary>
internal static class Letters
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    public static string Of(char letter) => letter < Ascii.Length ? Ascii[letter] : letter.ToString();
}
