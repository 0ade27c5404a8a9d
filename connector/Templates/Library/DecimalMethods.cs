using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of java.math.BigDecimal.</summary>
internal static class DecimalMethods
{
    public static readonly MethodTable Table = new("BigDecimal", NumberMethods.Table)
    {
        ["add(BigDecimal)"] = call => Own(call) + Other(call),
        ["subtract(BigDecimal)"] = call => Own(call) - Other(call),
        ["multiply(java.math.BigDecimal)"] = call => Own(call) * Other(call),
        ["divide(BigDecimal)"] = call => BigDecimal.DivideExactly(Own(call), Divisor(call))
            ?? throw call.Fail(TemplateErrorKind.Arithmetic, "java.lang.ArithmeticException", "The quotient never ends.", says: "Non-terminating decimal expansion; no exact representable decimal result."),
        ["divide(BigDecimal,int,java.math.RoundingMode)"] = call => Divide(call, call.Int(1), Mode(call, 2)),
        ["divide(BigDecimal,int,int)"] = call => Divide(call, call.Int(1), Mode(call, 2)),
        ["divide(BigDecimal,java.math.RoundingMode)"] = call => Divide(call, Own(call).Scale, Mode(call, 1)),
        ["divide(BigDecimal,java.math.MathContext)"] = call => (JavaMathContext)call[1]! is { Rounding: Rounding.HalfUp } context ? BigDecimal.Divide(Own(call), Divisor(call), context.Precision) : throw call.Unsupported("Another rounding than HALF_UP here"),
        ["setScale(int)"] = call => Scaled(call, Rounding.Unnecessary),
        ["setScale(int,java.math.RoundingMode)"] = call => Scaled(call, Mode(call, 1)),
        ["setScale(int,int)"] = call => Scaled(call, Mode(call, 1)),
        ["round(java.math.MathContext)"] = call => Own(call).Round(((JavaMathContext)call.NotNull(0)).Precision, ((JavaMathContext)call[0]!).Rounding),
        ["negate()"] = call => -Own(call),
        ["pow(int)"] = call => Powers.Of(call.Target!, call.Int(0), call.Run),
        ["scale()"] = call => Own(call).Scale,
        ["precision()"] = call => Own(call).Precision,
        ["signum()"] = call => Own(call).Unscaled.Sign,
        ["unscaledValue()"] = call => Own(call).Unscaled,
        ["stripTrailingZeros()"] = call => Own(call).StripTrailingZeros(),
        ["toPlainString()"] = call => call.Built(Own(call).ToPlainString()),
        ["max(BigDecimal)"] = call => BigDecimal.Compare(Own(call), Other(call)) >= 0 ? Own(call) : Other(call),
        ["min(BigDecimal)"] = call => BigDecimal.Compare(Own(call), Other(call)) <= 0 ? Own(call) : Other(call),
        ["remainder(BigDecimal)"] = call => Own(call) - BigDecimal.Of(Quotient(call)) * Other(call),
        ["intValueExact()"] = call => Own(call).SetScale(0, Rounding.Unnecessary) is { } whole && whole.Unscaled >= int.MinValue && whole.Unscaled <= int.MaxValue
            ? (int)whole.Unscaled
            : throw call.Fail(TemplateErrorKind.Arithmetic, "java.lang.ArithmeticException", "The number is no int.", says: Own(call).SetScale(0, Rounding.Unnecessary) is null ? "Rounding necessary" : "Overflow"),
    };

    private static BigDecimal Own(Invocation call) => (BigDecimal)call.Target!;

    /// <summary>The other number; a double is taken with all its binary digits, as Groovy does for a parameter of this type.</summary>
    private static BigDecimal Other(Invocation call) => call.NotNull(0) is double or float && double.IsFinite(call.Double(0)) ? BigDecimal.Exactly(call.Double(0)) : Arithmetic.ToDecimal(call.NotNull(0));

    private static BigDecimal Divisor(Invocation call) => Other(call) is { Unscaled.IsZero: false } divisor
        ? divisor
        : throw call.Fail(TemplateErrorKind.Arithmetic, "java.lang.ArithmeticException", "A number is divided by zero.", says: Own(call).Unscaled.IsZero ? "Division undefined" : "Division by zero");

    private static System.Numerics.BigInteger Quotient(Invocation call)
    {
        var scale = Math.Max(Own(call).Scale, Divisor(call).Scale);
        return Own(call).SetScale(scale, Rounding.Down)!.Value.Unscaled / Divisor(call).SetScale(scale, Rounding.Down)!.Value.Unscaled;
    }

    private static BigDecimal Divide(Invocation call, int scale, Rounding mode)
    {
        var precision = Own(call).Precision - Own(call).Scale + Divisor(call).Scale + Divisor(call).Precision + Math.Abs(scale) + 5;
        if (BigDecimal.DivideExactly(Own(call), Divisor(call)) is { } exact)
            return Rounded(call, exact, scale, mode);
        var (own, other) = (Own(call), Divisor(call));
        // Enough digits, cut off, and a last digit that says that more follow.
        var shift = Math.Max(1, precision);
        var digits = own.Unscaled * System.Numerics.BigInteger.Pow(10, shift) / other.Unscaled;
        return Rounded(call, new BigDecimal(digits * 10 + digits.Sign, own.Scale - other.Scale + shift + 1), scale, mode);
    }

    private static BigDecimal Scaled(Invocation call, Rounding mode)
    {
        call.Run.Budget.Build(Math.Abs((long)call.Int(0)));
        return Rounded(call, Own(call), call.Int(0), mode);
    }

    private static BigDecimal Rounded(Invocation call, BigDecimal number, int scale, Rounding mode) => number.SetScale(scale, mode)
        ?? throw call.Fail(TemplateErrorKind.Arithmetic, "java.lang.ArithmeticException", "Digits would be lost.", says: "Rounding necessary");

    private static Rounding Mode(Invocation call, int index) => call.NotNull(index) switch
    {
        JavaEnum constant => (Rounding)constant.Ordinal,
        _ when call.Int(index) is >= 0 and <= 7 => (Rounding)call.Int(index),
        _ => throw call.Argument($"There is no rounding {call.Int(index)}.", says: "Invalid rounding mode"),
    };
}
