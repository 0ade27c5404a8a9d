using System.Globalization;
using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Number literals: whole ones take the smallest type that holds them, those with a point or exponent are BigDecimals, and a suffix decides.</summary>
internal static class Numbers
{
    public static object Read(SourceReader reader, int start)
    {
        var (radix, digits) = ReadRadix(reader);
        if (radix != 10)
            return Suffixed(Whole(digits, radix), reader, start);
        var whole = digits;
        if (reader.Peek() == '.' && char.IsAsciiDigit(reader.Peek(1)))
        {
            reader.Position++;
            digits += "." + ReadDigits(reader, char.IsAsciiDigit);
        }
        if (reader.Peek() is 'e' or 'E' && (char.IsAsciiDigit(reader.Peek(1)) || reader.Peek(1) is '+' or '-' && char.IsAsciiDigit(reader.Peek(2))))
        {
            digits += $"E{reader.Peek(1)}";
            reader.Position += 2;
            digits += ReadDigits(reader, char.IsAsciiDigit);
        }
        else if (reader.Peek() is 'e' or 'E' && !SourceReader.StartsName(reader.Peek(1)))
            throw reader.Failure("The exponent of a number has no digits.");
        if (digits != whole || reader.Peek() is 'f' or 'F' or 'd' or 'D')
            return Decimal(digits, reader, start);
        return whole is ['0', _, ..]
            ? Suffixed(Whole(whole[1..], 8), reader, start)
            : Suffixed(BigInteger.Parse(whole, CultureInfo.InvariantCulture), reader, start);
    }

    private static (int Radix, string Digits) ReadRadix(SourceReader reader)
    {
        var radix = reader.Peek() != '0' ? 10 : reader.Peek(1) is 'x' or 'X' ? 16 : reader.Peek(1) is 'b' or 'B' ? 2 : 10;
        if (radix != 10)
            reader.Position += 2;
        // A zero in front makes a number octal; a digit that is none starts a new word.
        var isOctal = radix == 10 && reader.Peek() == '0' && !IsDecimal(reader);
        var digits = ReadDigits(reader, radix == 16 ? char.IsAsciiHexDigit : isOctal ? letter => letter is >= '0' and <= '7' : char.IsAsciiDigit);
        return digits.Length > 0 ? (radix, digits) : throw reader.Failure("A number has no digits.");
    }

    private static bool IsDecimal(SourceReader reader)
    {
        var ahead = 0;
        while (char.IsAsciiDigit(reader.Peek(ahead)))
            ahead++;
        return reader.Peek(ahead) == '.' && char.IsAsciiDigit(reader.Peek(ahead + 1)) || reader.Peek(ahead) is 'e' or 'E' or 'd' or 'D' or 'f' or 'F';
    }

    private static string ReadDigits(SourceReader reader, Func<char, bool> isDigit)
    {
        var start = reader.Position;
        while (isDigit(reader.Peek()) || reader.Peek() == '_')
            reader.Position++;
        return reader.From(start).Replace("_", "", StringComparison.Ordinal);
    }

    private static BigInteger Whole(string digits, int radix) =>
        digits.Aggregate(BigInteger.Zero, (value, digit) => value * radix + Convert.ToInt32(digit.ToString(), 16));

    private static object Suffixed(BigInteger value, SourceReader reader, int start)
    {
        var suffix = char.ToLowerInvariant(reader.Peek());
        if (suffix is 'l' or 'i' or 'g')
            reader.Position++;
        if (suffix == 'g')
            return value;
        if (suffix != 'l' && value <= int.MaxValue)
            return (int)value;
        if (suffix == 'i')
            throw SourceReader.Failure($"The number '{reader.From(start)}' is too large for an int.", reader.OriginOf(start));
        if (value <= long.MaxValue)
            return (long)value;
        return suffix == 'l' ? throw SourceReader.Failure($"The number '{reader.From(start)}' is too large for a long.", reader.OriginOf(start)) : value;
    }

    private static object Decimal(string digits, SourceReader reader, int start)
    {
        var suffix = char.ToLowerInvariant(reader.Peek());
        if (suffix is 'f' or 'd' or 'g')
            reader.Position++;
        return suffix switch
        {
            'f' => float.Parse(digits, CultureInfo.InvariantCulture),
            'd' => double.Parse(digits, CultureInfo.InvariantCulture),
            _ => BigDecimal.TryParse(digits, out var number)
                ? number
                : throw new TemplateFailure(TemplateErrorKind.Unsupported, $"The number '{digits}' is too large for this interpreter.", reader.OriginOf(start)),
        };
    }
}
