using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>java.util.Formatter: <c>%s %d %x %X %o %c %b %f %e %n %%</c> with width, precision and the flags <c>- 0 + , (</c> and blank.</summary>
internal static partial class JavaFormat
{
    public static string Of(string format, IReadOnlyList<object?> arguments, Evaluation run)
    {
        var output = new StringBuilder();
        var (next, end) = (0, 0);
        foreach (var specifier in Specifier().EnumerateMatches(format))
        {
            output.Append(Plain(format[end..specifier.Index], run));
            end = specifier.Index + specifier.Length;
            var match = Specifier().Match(format, specifier.Index);
            output.Append(match.Groups["kind"].Value switch
            {
                "%" => Padded("%", match, run),
                "n" => "\n",
                _ => One(match, Argument(match, arguments, ref next, run), run),
            });
            run.Budget.Build(output.Length);
        }
        return output.Append(Plain(format[end..], run)).ToString();
    }

    [GeneratedRegex(@"%(?:(?<index>\d+)\$)?(?<flags>[-#+ 0,(<]*)(?<width>[1-9]\d*)?(?:\.(?<precision>\d+))?(?<kind>[a-zA-Z%])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Specifier();

    private static string Plain(string text, Evaluation run) => text.Contains('%', StringComparison.Ordinal)
        ? throw run.Fail(TemplateErrorKind.Argument, "java.util.UnknownFormatConversionException", $"The format '{text}' is wrong.", isExact: false)
        : text;

    private static object? Argument(Match match, IReadOnlyList<object?> arguments, ref int next, Evaluation run)
    {
        if (match.Groups["flags"].Value.Contains('<', StringComparison.Ordinal))
            throw run.Unsupported("'%<' in a format");
        var place = match.Groups["index"].Success ? int.Parse(match.Groups["index"].Value, CultureInfo.InvariantCulture) - 1 : next++;
        return place < arguments.Count ? arguments[place] : throw run.Fail(
            TemplateErrorKind.Argument, "java.util.MissingFormatArgumentException", $"The format has no value for '{match.Value}'.", says: $"Format specifier '{match.Value}'");
    }

    private static string One(Match match, object? value, Evaluation run)
    {
        var kind = match.Groups["kind"].Value[0];
        var precision = match.Groups["precision"].Success ? int.Parse(match.Groups["precision"].Value, CultureInfo.InvariantCulture) : -1;
        run.Budget.Build(Math.Max(0, precision));
        if (match.Groups["width"].Value.Length > 6)
            throw run.Budget.Exceeded("a width of more than six digits");
        var text = kind switch
        {
            's' or 'S' => Cut(JavaText.Of(value, run), precision),
            'b' or 'B' => Cut(value is bool truth ? truth ? "true" : "false" : value is null ? "false" : "true", precision),
            _ when value is null => "null",
            'd' when Arithmetic.IsWhole(value) => Signed(Arithmetic.ToInteger(value), match),
            'x' or 'X' or 'o' when value is int or long or short or sbyte => Bits(value, kind),
            'c' or 'C' when value is char || value is int => value is char letter ? letter.ToString() : char.ConvertFromUtf32((int)value),
            'f' when value is BigDecimal || Arithmetic.IsFloating(value) => Fixed(value, precision < 0 ? 6 : precision, match, run),
            'd' or 'x' or 'X' or 'o' or 'c' or 'C' or 'f' or 'e' or 'E' or 'g' or 'G' when value is string or GString or bool || kind is 'd' or 'x' or 'X' && !Arithmetic.IsWhole(value) || kind == 'f' && Arithmetic.IsWhole(value) =>
                throw run.Fail(
                    TemplateErrorKind.Argument,
                    "java.util.IllegalFormatConversionException",
                    $"'%{kind}' cannot print '{ValueText.Shortened(value, run)}'.",
                    says: $"{kind} != {JavaClass.Of(value)!.Name}"),
            'e' or 'E' or 'g' or 'G' or 'a' or 'A' or 't' or 'T' or 'h' or 'H' or 'x' or 'X' or 'o' or 'd' or 'c' or 'C' or 'f' => throw run.Unsupported($"'%{kind}' in a format"),
            _ => throw run.Fail(TemplateErrorKind.Argument, "java.util.UnknownFormatConversionException", $"'%{kind}' means nothing in a format.", says: $"Conversion = '{kind}'"),
        };
        return Padded(kind is 'S' or 'B' or 'X' or 'C' ? text.ToUpperInvariant() : text, match, run);
    }

    private static string Cut(string text, int precision) => precision >= 0 && text.Length > precision ? text[..precision] : text;

    private static string Bits(object value, char kind)
    {
        var bits = value is long large ? large : Arithmetic.ToInt(value) & 0xffffffffL;
        return kind == 'o' ? Convert.ToString(bits, 8) : bits.ToString("x", CultureInfo.InvariantCulture);
    }

    private static string Signed(BigInteger number, Match match) => WithSign(number.Sign < 0, Grouped(BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture), match), match);

    private static string Fixed(object value, int precision, Match match, Evaluation run)
    {
        if (Arithmetic.IsFloating(value) && !double.IsFinite(Arithmetic.ToDouble(value)))
            return JavaText.Of(value, run);
        var number = Arithmetic.ToDecimal(value);
        var plain = new BigDecimal(BigInteger.Abs(number.Unscaled), number.Scale).SetScale(precision, Rounding.HalfUp)!.Value.ToPlainString();
        return WithSign(number.Unscaled.Sign < 0 || value is double and 0 && double.IsNegative((double)value), Grouped(plain, match), match);
    }

    private static string Grouped(string digits, Match match)
    {
        if (!match.Groups["flags"].Value.Contains(',', StringComparison.Ordinal))
            return digits;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        for (var place = (point < 0 ? digits.Length : point) - 3; place > 0; place -= 3)
            digits = digits.Insert(place, ",");
        return digits;
    }

    private static string WithSign(bool isNegative, string digits, Match match)
    {
        var flags = match.Groups["flags"].Value;
        if (isNegative && flags.Contains('(', StringComparison.Ordinal))
            return $"({digits})";
        var sign = isNegative ? "-" : flags.Contains('+', StringComparison.Ordinal) ? "+" : flags.Contains(' ', StringComparison.Ordinal) ? " " : "";
        var width = match.Groups["width"].Success ? int.Parse(match.Groups["width"].Value, CultureInfo.InvariantCulture) : 0;
        return sign + (flags.Contains('0', StringComparison.Ordinal) ? digits.PadLeft(Math.Max(0, width - sign.Length), '0') : digits);
    }

    private static string Padded(string text, Match match, Evaluation run)
    {
        if (!match.Groups["width"].Success)
            return text;
        if (!int.TryParse(match.Groups["width"].Value, CultureInfo.InvariantCulture, out var width))
            throw run.Unsupported("A width so large");
        run.Budget.Build(width);
        return match.Groups["flags"].Value.Contains('-', StringComparison.Ordinal) ? text.PadRight(width) : text.PadLeft(width);
    }
}
