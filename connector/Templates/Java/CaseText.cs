using System.Text;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>Upper and lower case as Java has them: some letters become two.</summary>
internal static class CaseText
{
    public static string Upper(string text) => text.Length == 1 && char.IsAscii(text[0]) ? Letters.Of(char.ToUpperInvariant(text[0])) : Ascii.IsValid(text) ? text.ToUpperInvariant() : text.ToUpperInvariant()
        .Replace("ß", "SS", StringComparison.Ordinal)
        .Replace("ŉ", "ʼN", StringComparison.Ordinal)
        .Replace("ﬀ", "FF", StringComparison.Ordinal)
        .Replace("ﬁ", "FI", StringComparison.Ordinal)
        .Replace("ﬂ", "FL", StringComparison.Ordinal)
        .Replace("ı", "I", StringComparison.Ordinal);

    public static string Lower(string text)
    {
        if (text.Length == 1 && char.IsAscii(text[0]))
            return Letters.Of(char.ToLowerInvariant(text[0]));
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var lower = text.ToLowerInvariant().Replace("İ", "i\u0307", StringComparison.Ordinal);
        // A sigma at the end of a word has a form of its own.
        return lower.Contains('σ', StringComparison.Ordinal) ? FinalSigma(text, lower) : lower;
    }

    private static string FinalSigma(string text, string lower) => text.Length != lower.Length ? lower : string.Create(lower.Length, (text, lower), static (letters, pair) =>
    {
        for (var index = 0; index < letters.Length; index++)
        {
            var isFinal = pair.text[index] == 'Σ' && index > 0 && char.IsLetter(pair.text[index - 1]) && (index + 1 == letters.Length || !char.IsLetter(pair.text[index + 1]));
            letters[index] = isFinal ? 'ς' : pair.lower[index];
        }
    });
}
