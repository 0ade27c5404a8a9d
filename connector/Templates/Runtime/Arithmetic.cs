using System.Globalization;
using System.Numerics;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Calculations with numbers: Java's int and long, which wrap around, BigDecimal and double.</summary>
internal static class Arithmetic
{
    /// <summary>The digits Groovy adds to a quotient that does not end.</summary>
    private const int ExtraDigits = 10;

    public static bool IsNumber(object? value) => value is int or long or decimal or double;

    public static int Compare(object left, object right) => left is double || right is double
        ? ToDouble(left).CompareTo(ToDouble(right))
        : ToDecimal(left).CompareTo(ToDecimal(right));

    /// <summary>The result of <c>+ - * / %</c>.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">A BigDecimal of more than 28 digits would be needed.</exception>
    public static object Calculate(string symbol, object left, object right)
    {
        if (left is double || right is double)
            return Calculate(symbol, ToDouble(left), ToDouble(right));
        if (symbol == "/")
            return Divide(ToDecimal(left), ToDecimal(right));
        if (left is decimal || right is decimal)
            return Calculate(symbol, ToDecimal(left), ToDecimal(right));
        var whole = Calculate(symbol, Convert.ToInt64(left, CultureInfo.InvariantCulture), Convert.ToInt64(right, CultureInfo.InvariantCulture));
        return left is long || right is long ? whole : (object)unchecked((int)whole);
    }

    public static object Negate(object number) => number switch
    {
        int value => unchecked(-value),
        long value => unchecked(-value),
        decimal value => -value,
        _ => -ToDouble(number),
    };

    public static decimal ToDecimal(object number) => Convert.ToDecimal(number, CultureInfo.InvariantCulture);

    private static double ToDouble(object number) => Convert.ToDouble(number, CultureInfo.InvariantCulture);

    private static long Calculate(string symbol, long left, long right) => symbol switch
    {
        "+" => unchecked(left + right),
        "-" => unchecked(left - right),
        "*" => unchecked(left * right),
        _ => right == -1 ? 0 : left % right,
    };

    private static decimal Calculate(string symbol, decimal left, decimal right) => symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        _ => left % right,
    };

    private static double Calculate(string symbol, double left, double right) => symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        _ => left % right,
    };

    /// <summary>An exact quotient as it is; another one rounded half up to ten places more than it was given.</summary>
    private static decimal Divide(decimal left, decimal right)
    {
        var quotient = left / right;
        if (Unscaled(quotient) * Unscaled(right) * BigInteger.Pow(10, left.Scale) == Unscaled(left) * BigInteger.Pow(10, quotient.Scale + right.Scale))
            return quotient / 1.0000000000000000000000000000m + new decimal(0, 0, 0, false, (byte)Math.Max(0, left.Scale - right.Scale));
        var digits = Math.Max(Precision(left), Precision(right)) + ExtraDigits;
        var integerDigits = (int)Math.Floor(Math.Log10((double)Math.Abs(quotient))) + 1;
        var places = Math.Min(digits - integerDigits, Math.Max(Math.Max((int)left.Scale, (int)right.Scale), ExtraDigits));
        return Math.Round(quotient, Math.Clamp(places, 0, 28), MidpointRounding.AwayFromZero);
    }

    private static int Precision(decimal number) =>
        BigInteger.Abs(Unscaled(number)).ToString(CultureInfo.InvariantCulture).Length;

    private static BigInteger Unscaled(decimal number) =>
        BigInteger.Parse(number.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
