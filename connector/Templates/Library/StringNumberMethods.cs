using System.Globalization;
using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>Strings as numbers: what Groovy's <c>toInteger()</c> and Java's <c>Integer.parseInt</c> do.</summary>
internal static class StringNumberMethods
{
    public static readonly MethodTable Table = new("CharSequence as number")
    {
        ["toInteger()"] = call => (int)Whole(StringMethods.Trim(call.Text), 10, int.MinValue, int.MaxValue, call),
        ["toLong()"] = call => (long)Whole(StringMethods.Trim(call.Text), 10, long.MinValue, long.MaxValue, call),
        ["toShort()"] = call => (short)Whole(StringMethods.Trim(call.Text), 10, short.MinValue, short.MaxValue, call),
        ["toBigInteger()"] = call => BigInteger.TryParse(StringMethods.Trim(call.Text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw NotANumber(StringMethods.Trim(call.Text), call),
        ["toBigDecimal()"] = call => Decimal(StringMethods.Trim(call.Text), call),
        ["toDouble()"] = call => Double(call.Text, call),
        ["toFloat()"] = call => (float)Double(call.Text, call),
        ["toBoolean()"] = call => CaseText.Lower(StringMethods.Trim(call.Text)) is "true" or "y" or "1",
        ["isInteger()"] = call => TryWhole(StringMethods.Trim(call.Text), 10, out var number) && number >= int.MinValue && number <= int.MaxValue,
        ["isLong()"] = call => TryWhole(StringMethods.Trim(call.Text), 10, out var number) && number >= long.MinValue && number <= long.MaxValue,
        ["isBigInteger()"] = call => TryWhole(StringMethods.Trim(call.Text), 10, out _),
        ["isNumber|isBigDecimal()"] = call => BigDecimal.TryParse(StringMethods.Trim(call.Text), out _),
        ["isDouble|isFloat()"] = call => TryDouble(call.Text, out _),
    };

    public static BigInteger Whole(string text, int radix, BigInteger least, BigInteger most, Invocation call) =>
        TryWhole(text, radix, out var number) && number >= least && number <= most ? number : throw NotANumber(text, call);

    public static BigDecimal Decimal(string text, Invocation call) => BigDecimal.TryParse(text, out var number)
        ? number
        : throw call.Argument($"'{text}' is no number.", "java.lang.NumberFormatException");

    public static double Double(string text, Invocation call) => TryDouble(text, out var number)
        ? number
        : throw call.Argument(
            $"'{text}' is no number.", "java.lang.NumberFormatException", StringMethods.Trim(text).Length == 0 ? "empty String" : $"For input string: \"{StringMethods.Trim(text)}\"");

    private static Parsing.TemplateFailure NotANumber(string text, Invocation call) =>
        call.Argument($"'{text}' is no whole number that fits.", "java.lang.NumberFormatException", text.Length == 0 ? "For input string: \"\"" : $"For input string: \"{text}\"");

    private static bool TryWhole(string text, int radix, out BigInteger number)
    {
        number = BigInteger.Zero;
        var digits = text.AsSpan(text.StartsWith('-') || text.StartsWith('+') ? 1 : 0);
        if (digits.Length == 0 || digits.Length > 400)
            return false;
        foreach (var letter in digits)
        {
            var digit = char.IsAsciiDigit(letter) ? letter - '0' : char.IsAsciiLetter(letter) ? char.ToLowerInvariant(letter) - 'a' + 10 : radix;
            if (digit >= radix)
                return false;
            number = number * radix + digit;
        }
        number = text[0] == '-' ? -number : number;
        return true;
    }

    /// <summary>Java's Double.parseDouble: surrounding blanks and a suffix are allowed.</summary>
    private static bool TryDouble(string text, out double number)
    {
        var trimmed = StringMethods.Trim(text);
        if (trimmed.TrimStart('+', '-') is "NaN" or "Infinity")
        {
            number = trimmed.EndsWith("NaN", StringComparison.Ordinal) ? double.NaN : trimmed[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }
        var digits = trimmed is [.., 'd' or 'D' or 'f' or 'F'] ? trimmed[..^1] : trimmed;
        number = 0;
        return digits.Length > 0
            && char.IsAsciiLetterOrDigit(digits[^1]) | digits[^1] == '.'
            && double.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);
    }
}
