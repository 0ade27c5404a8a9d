using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Calculations as Groovy does them: the wider of the two types decides, int and long wrap around, and whole numbers divide into a BigDecimal.</summary>
internal static class Arithmetic
{
    /// <summary>How many digits more than its operands a quotient has that does not end, and how many places it may keep.</summary>
    private const int ExtraDigits = 10;

    public static bool IsNumber(object? value) => value is int or long or BigDecimal or double or BigInteger or float or short or sbyte;

    public static bool IsWhole(object? value) => value is int or long or BigInteger or short or sbyte;

    public static bool IsFloating(object? value) => value is double or float;

    public static int Compare(object left, object right)
    {
        if (IsFloating(left) || IsFloating(right))
            return CompareDoubles(ToDouble(left), ToDouble(right));
        if (left is BigDecimal || right is BigDecimal)
            return BigDecimal.Compare(ToDecimal(left), ToDecimal(right));
        return left is BigInteger || right is BigInteger ? ToInteger(left).CompareTo(ToInteger(right)) : ToLong(left).CompareTo(ToLong(right));
    }

    /// <summary>The result of <c>+ - * / %</c>, or of the division of whole numbers by the name <c>intdiv</c>.</summary>
    public static object Calculate(string symbol, object left, object right, Evaluation run)
    {
        if (IsFloating(left) || IsFloating(right))
            return OfDoubles(symbol, ToDouble(left), ToDouble(right), left, run);
        if (symbol == "/")
            return Divide(ToDecimal(left), ToDecimal(right), run);
        if (left is BigDecimal || right is BigDecimal)
            return OfDecimals(symbol, ToDecimal(left), ToDecimal(right), left, run);
        if (symbol is "%" or "intdiv" && ToInteger(right).IsZero)
            throw DivisionByZero(run, left is BigInteger || right is BigInteger ? "BigInteger divide by zero" : "/ by zero");
        if (left is BigInteger || right is BigInteger)
            return OfIntegers(symbol, ToInteger(left), ToInteger(right), run);
        var whole = OfLongs(symbol, ToLong(left), ToLong(right));
        return left is long || right is long ? whole : (object)unchecked((int)whole);
    }

    public static object Negate(object number, Evaluation run) => number switch
    {
        int value => unchecked(-value),
        long value => unchecked(-value),
        short value => unchecked((short)-value),
        sbyte value => unchecked((sbyte)-value),
        BigInteger value => -value,
        BigDecimal value => -value,
        double value => -value,
        float value => -value,
        _ => throw run.Unsupported("The negative of this value"),
    };

    public static BigDecimal ToDecimal(object number) => number switch
    {
        BigDecimal value => value,
        BigInteger value => BigDecimal.Of(value),
        double value => BigDecimal.OfShortest(value),
        float value => BigDecimal.Parse(NumberText.Of(value)),
        _ => BigDecimal.Of(ToLong(number)),
    };

    public static double ToDouble(object number) => number switch
    {
        BigDecimal value => value.ToDouble(),
        BigInteger value => (double)value,
        double value => value,
        float value => value,
        _ => ToLong(number),
    };

    /// <summary>Any number as a whole one, its fraction cut off.</summary>
    public static BigInteger ToInteger(object number) => number switch
    {
        BigInteger value => value,
        BigDecimal value => value.ToInteger(),
        double value when !double.IsFinite(value) => value > 0 ? long.MaxValue : value < 0 ? long.MinValue : 0,
        float value when !float.IsFinite(value) => value > 0 ? long.MaxValue : value < 0 ? long.MinValue : 0,
        double or float => new BigInteger(Math.Truncate(ToDouble(number))),
        int or long or short or sbyte or char => ToLong(number),
        _ => throw new System.Diagnostics.UnreachableException(number.GetType().Name),
    };

    /// <summary>Number.longValue.</summary>
    public static long ToLong(object number) => number switch
    {
        int value => value,
        long value => value,
        short value => value,
        sbyte value => value,
        char value => value,
        double or float => Saturate(ToDouble(number)),
        _ => unchecked((long)(ulong)(ToInteger(number) & ulong.MaxValue)),
    };

    /// <summary>Number.intValue.</summary>
    public static int ToInt(object number) => number is int whole ? whole
        : IsFloating(number)
        ? (int)Math.Clamp(Saturate(ToDouble(number)), int.MinValue, int.MaxValue)
        : unchecked((int)ToLong(number));

    private static long Saturate(double number) => double.IsNaN(number) ? 0 : number >= long.MaxValue ? long.MaxValue : number <= long.MinValue ? long.MinValue : (long)number;

    /// <summary>Double.compare: NaN is greater than anything, and 0.0 than -0.0.</summary>
    private static int CompareDoubles(double left, double right)
    {
        if (double.IsNaN(left) || double.IsNaN(right))
            return double.IsNaN(left).CompareTo(double.IsNaN(right));
        return left != right ? left.CompareTo(right) : left == 0 ? double.IsNegative(right).CompareTo(double.IsNegative(left)) : 0;
    }

    private static long OfLongs(string symbol, long left, long right) => symbol switch
    {
        "+" => unchecked(left + right),
        "-" => unchecked(left - right),
        "*" => unchecked(left * right),
        "intdiv" => right == -1 ? unchecked(-left) : left / right,
        _ => right == -1 ? 0 : left % right,
    };

    private static object OfIntegers(string symbol, BigInteger left, BigInteger right, Evaluation run)
    {
        run.Budget.Build(left.GetByteCount() + right.GetByteCount());
        return symbol switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "intdiv" => BigInteger.Divide(left, right),
            // BigInteger.mod, which is never negative.
            _ when right.Sign < 0 => throw run.Fail(TemplateErrorKind.Arithmetic, "java.lang.ArithmeticException", "BigInteger: modulus not positive"),
            _ => BigInteger.Remainder(left, right) is { Sign: < 0 } rest ? rest + right : BigInteger.Remainder(left, right),
        };
    }

    private static object OfDecimals(string symbol, BigDecimal left, BigDecimal right, object given, Evaluation run)
    {
        run.Budget.Build(left.Unscaled.GetByteCount() + right.Unscaled.GetByteCount() + Math.Abs((long)left.Scale) + Math.Abs((long)right.Scale));
        if (Math.Abs((long)left.Scale) + Math.Abs((long)right.Scale) > 100_000)
            throw run.Budget.Exceeded("a number of more than 100000 digits");
        return symbol switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            _ => throw run.Fail(
                TemplateErrorKind.Thrown,
                "java.lang.UnsupportedOperationException",
                $"Groovy does not know '{symbol}' of a BigDecimal.",
                says: $"Cannot use {(symbol == "%" ? "mod" : "intdiv")}() on this number type: {JavaClass.Of(given)!.Name} with value: {JavaText.Of(given, run)}"),
        };
    }

    private static double OfDoubles(string symbol, double left, double right, object given, Evaluation run) => symbol switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        "%" => left % right,
        _ => throw run.Fail(
            TemplateErrorKind.Thrown,
            "java.lang.UnsupportedOperationException",
            "Groovy does not know 'intdiv' of a Double.",
            says: $"Cannot use intdiv() on this number type: {JavaClass.Of(given)!.Name} with value: {JavaText.Of(given, run)}"),
    };

    private static BigDecimal Divide(BigDecimal left, BigDecimal right, Evaluation run)
    {
        if (right.Unscaled.IsZero)
            throw DivisionByZero(run, left.Unscaled.IsZero ? "Division undefined" : "Division by zero");
        run.Budget.Build(left.Unscaled.GetByteCount() + right.Unscaled.GetByteCount());
        if (BigDecimal.DivideExactly(left, right) is { } exact)
            return exact;
        var quotient = BigDecimal.Divide(left, right, Math.Max(left.Precision, right.Precision) + ExtraDigits);
        var places = Math.Max(Math.Max(left.Scale, right.Scale), ExtraDigits);
        return quotient.Scale > places ? quotient.SetScale(places, Rounding.HalfUp)!.Value : quotient;
    }

    private static Parsing.TemplateFailure DivisionByZero(Evaluation run, string says) =>
        run.Fail(TemplateErrorKind.Arithmetic, "java.lang.ArithmeticException", "A number is divided by zero.", says: says);
}
