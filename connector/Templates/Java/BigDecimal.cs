using System.Globalization;
using System.Numerics;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>java.math.BigDecimal: an unlimited whole number and how many of its digits stand behind the point.</summary>
internal readonly record struct BigDecimal(BigInteger Unscaled, int Scale)
{
    public static readonly BigDecimal Zero = new(BigInteger.Zero, 0);

    /// <summary>The largest exponent that is read; numbers beyond it would fill the memory when they are written out.</summary>
    private const int LargestExponent = 10_000;

    public int Precision => DigitCount(Unscaled);

    public static BigDecimal Of(BigInteger whole) => new(whole, 0);

    /// <summary>BigDecimal.valueOf(double): the shortest decimal that prints like the double.</summary>
    public static BigDecimal OfShortest(double number) => Parse(NumberText.Of(number));

    /// <summary>new BigDecimal(double): the exact value of the double.</summary>
    public static BigDecimal Exactly(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)((bits >> 52) & 0x7ff);
        var significand = exponent == 0 ? (bits & 0xfffffffffffffL) << 1 : (bits & 0xfffffffffffffL) | 0x10000000000000L;
        exponent -= 1075;
        if (significand == 0)
            return Zero;
        while ((significand & 1) == 0)
        {
            significand >>= 1;
            exponent++;
        }
        var whole = new BigInteger(bits < 0 ? -significand : significand);
        return exponent >= 0 ? Of(whole << exponent) : new BigDecimal(whole * BigInteger.Pow(5, -exponent), -exponent);
    }

    public static BigDecimal Parse(string text) => TryParse(text, out var number) ? number : throw new FormatException(text);

    public static bool TryParse(string text, out BigDecimal number)
    {
        number = default;
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return false;
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        if (digits.AsSpan().TrimStart("+-").Length is 0 || !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var unscaled))
            return false;
        number = new BigDecimal(unscaled, (point < 0 ? 0 : mantissa.Length - point - 1) - exponent);
        return Math.Abs((long)exponent) <= LargestExponent;
    }

    public static BigDecimal operator +(BigDecimal left, BigDecimal right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return new BigDecimal(left.UnscaledAt(scale) + right.UnscaledAt(scale), scale);
    }

    public static BigDecimal operator -(BigDecimal left, BigDecimal right) => left + -right;

    public static BigDecimal operator -(BigDecimal number) => new(-number.Unscaled, number.Scale);

    public static BigDecimal operator *(BigDecimal left, BigDecimal right) => new(left.Unscaled * right.Unscaled, left.Scale + right.Scale);

    public static int Compare(BigDecimal left, BigDecimal right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return left.UnscaledAt(scale).CompareTo(right.UnscaledAt(scale));
    }

    /// <summary>The exact quotient; null when its digits never end.</summary>
    public static BigDecimal? DivideExactly(BigDecimal left, BigDecimal right)
    {
        if (left.Unscaled.IsZero)
            return new BigDecimal(BigInteger.Zero, left.Scale - right.Scale);
        var common = BigInteger.GreatestCommonDivisor(left.Unscaled, right.Unscaled);
        var (above, below) = (left.Unscaled / common, right.Unscaled / common);
        if (below.Sign < 0)
            (above, below) = (-above, -below);
        var (twos, rest) = Factor(below, 2);
        (var fives, rest) = Factor(rest, 5);
        if (!rest.IsOne)
            return null;
        var places = Math.Max(twos, fives);
        return new BigDecimal(above * BigInteger.Pow(10, places) / below, left.Scale - right.Scale + places);
    }

    /// <summary>The quotient with so many significant digits, rounded half up.</summary>
    public static BigDecimal Divide(BigDecimal left, BigDecimal right, int precision)
    {
        if (DivideExactly(left, right) is { } exact && exact.Precision <= precision)
            return exact;
        var shift = precision + right.Precision - left.Precision + 2;
        var above = shift > 0 ? left.Unscaled * BigInteger.Pow(10, shift) : left.Unscaled;
        var below = shift < 0 ? right.Unscaled * BigInteger.Pow(10, -shift) : right.Unscaled;
        return new BigDecimal(above / below, left.Scale - right.Scale + shift).Round(precision, Rounding.HalfUp);
    }

    /// <summary>So many significant digits at most.</summary>
    public BigDecimal Round(int precision, Rounding rounding)
    {
        var number = this;
        while (precision > 0 && number.Precision > precision)
            number = number.SetScale(number.Scale - (number.Precision - precision), rounding)!.Value;
        return number;
    }

    /// <summary>So many digits behind the point; null when digits would be lost that must not be.</summary>
    public BigDecimal? SetScale(int scale, Rounding rounding)
    {
        if (scale >= Scale)
            return new BigDecimal(UnscaledAt(scale), scale);
        var unit = BigInteger.Pow(10, Scale - scale);
        var quotient = BigInteger.DivRem(Unscaled, unit, out var rest);
        if (rest.IsZero)
            return new BigDecimal(quotient, scale);
        var half = (BigInteger.Abs(rest) * 2).CompareTo(unit);
        var away = rounding switch
        {
            Rounding.Up => true,
            Rounding.Down => false,
            Rounding.Ceiling => Unscaled.Sign > 0,
            Rounding.Floor => Unscaled.Sign < 0,
            Rounding.HalfUp => half >= 0,
            Rounding.HalfDown => half > 0,
            Rounding.HalfEven => half > 0 || half == 0 && !quotient.IsEven,
            _ => (bool?)null,
        };
        return away is { } outwards ? new BigDecimal(outwards ? quotient + Unscaled.Sign : quotient, scale) : null;
    }

    public BigDecimal StripTrailingZeros()
    {
        if (Unscaled.IsZero)
            return Zero;
        var (unscaled, scale) = (Unscaled, Scale);
        while (BigInteger.DivRem(unscaled, 10, out var rest) is var shorter && rest.IsZero)
            (unscaled, scale) = (shorter, scale - 1);
        return new BigDecimal(unscaled, scale);
    }

    /// <summary>The whole part.</summary>
    public BigInteger ToInteger() => Scale <= 0 ? UnscaledAt(0) : Unscaled / BigInteger.Pow(10, Scale);

    public double ToDouble() => double.Parse($"{Unscaled.ToString(CultureInfo.InvariantCulture)}E{(-Scale).ToString(CultureInfo.InvariantCulture)}", CultureInfo.InvariantCulture);

    public string ToPlainString()
    {
        if (Scale <= 0)
            return UnscaledAt(0).ToString(CultureInfo.InvariantCulture);
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        return $"{(Unscaled.Sign < 0 ? "-" : "")}{digits[..^Scale]}.{digits[^Scale..]}";
    }

    /// <summary>With an exponent when it is a large or a very small number, as Java prints it.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture);
        var exponent = -(long)Scale + (digits.Length - 1);
        if (Scale >= 0 && exponent >= -6)
            return ToPlainString();
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{(Unscaled.Sign < 0 ? "-" : "")}{mantissa}E{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
    }

    private BigInteger UnscaledAt(int scale) => scale == Scale ? Unscaled : Unscaled * BigInteger.Pow(10, scale - Scale);

    private static (int Count, BigInteger Left) Factor(BigInteger number, int factor)
    {
        var count = 0;
        while (BigInteger.DivRem(number, factor, out var rest) is var quotient && rest.IsZero)
            (number, count) = (quotient, count + 1);
        return (count, number);
    }

    private static int DigitCount(BigInteger number) => BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).Length;
}
