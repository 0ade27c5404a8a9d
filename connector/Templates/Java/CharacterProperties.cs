using System.Globalization;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>The families of characters of <c>\p{…}</c>: those of POSIX, which are ASCII only, and the categories of Unicode.</summary>
internal static class CharacterProperties
{
    public static Func<char, bool>? Find(string name) => name switch
    {
        "Lower" => char.IsAsciiLetterLower,
        "Upper" => char.IsAsciiLetterUpper,
        "ASCII" => char.IsAscii,
        "Alpha" => char.IsAsciiLetter,
        "Digit" => char.IsAsciiDigit,
        "Alnum" => char.IsAsciiLetterOrDigit,
        "Punct" => letter => letter is > ' ' and < '\u007f' && !char.IsAsciiLetterOrDigit(letter),
        "Graph" => letter => letter is > ' ' and < '\u007f',
        "Print" => letter => letter is >= ' ' and < '\u007f',
        "Blank" => letter => letter is ' ' or '\t',
        "Cntrl" => letter => letter is < ' ' or '\u007f',
        "XDigit" => char.IsAsciiHexDigit,
        "Space" => letter => letter is ' ' or (>= '\t' and <= '\r'),
        "IsAlphabetic" or "L" or "IsL" => char.IsLetter,
        "IsDigit" => char.IsDigit,
        "javaLowerCase" or "IsLowercase" => char.IsLower,
        "javaUpperCase" or "IsUppercase" => char.IsUpper,
        "InBASIC_LATIN" => char.IsAscii,
        "IsLatin" => IsLatin,
        _ => OfCategory(name.StartsWith("Is", StringComparison.Ordinal) ? name[2..] : name),
    };

    private static bool IsLatin(char letter) => char.IsLetter(letter) && letter is < '\u0250' and not 'µ' or >= '\u1e00' and <= '\u1eff' || letter is 'ª' or 'º';

    private static Func<char, bool>? OfCategory(string name)
    {
        UnicodeCategory[] categories = name switch
        {
            "Lu" => [UnicodeCategory.UppercaseLetter],
            "Ll" => [UnicodeCategory.LowercaseLetter],
            "Lt" => [UnicodeCategory.TitlecaseLetter],
            "Lm" => [UnicodeCategory.ModifierLetter],
            "Lo" => [UnicodeCategory.OtherLetter],
            "M" => [UnicodeCategory.NonSpacingMark, UnicodeCategory.SpacingCombiningMark, UnicodeCategory.EnclosingMark],
            "Mn" => [UnicodeCategory.NonSpacingMark],
            "N" => [UnicodeCategory.DecimalDigitNumber, UnicodeCategory.LetterNumber, UnicodeCategory.OtherNumber],
            "Nd" => [UnicodeCategory.DecimalDigitNumber],
            "P" =>
            [
                UnicodeCategory.ConnectorPunctuation, UnicodeCategory.DashPunctuation, UnicodeCategory.OpenPunctuation, UnicodeCategory.ClosePunctuation,
                UnicodeCategory.InitialQuotePunctuation, UnicodeCategory.FinalQuotePunctuation, UnicodeCategory.OtherPunctuation,
            ],
            "S" => [UnicodeCategory.MathSymbol, UnicodeCategory.CurrencySymbol, UnicodeCategory.ModifierSymbol, UnicodeCategory.OtherSymbol],
            "Sc" => [UnicodeCategory.CurrencySymbol],
            "Z" => [UnicodeCategory.SpaceSeparator, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator],
            "Zs" => [UnicodeCategory.SpaceSeparator],
            "Cc" => [UnicodeCategory.Control],
            _ => [],
        };
        return categories.Length > 0 ? letter => categories.Contains(CharUnicodeInfo.GetUnicodeCategory(letter)) : null;
    }
}
