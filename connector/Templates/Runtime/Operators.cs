using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Groovy's operators: short cuts for numbers and strings, and else the method that stands for the operator.</summary>
internal static class Operators
{
    public static object? Apply(string symbol, object? left, object? right, Evaluation run, int offset)
    {
        switch (symbol)
        {
            case "==": return Comparison.AreEqual(left, right, run);
            case "!=": return !Comparison.AreEqual(left, right, run);
            case "<": return Comparison.Compare(left, right, run) < 0;
            case "<=": return Comparison.Compare(left, right, run) <= 0;
            case ">": return Comparison.Compare(left, right, run) > 0;
            case ">=": return Comparison.Compare(left, right, run) >= 0;
            case "<=>": return Math.Sign(Comparison.Compare(left, right, run));
            case "in": return right is not null && IsCase(right, left, run, offset);
            case "=~": return left is null || right is null ? false : new JavaMatcher(JavaPattern.Of(right, run), JavaText.Of(left, run), run);
            case "==~": return left is not null && right is not null && new JavaMatcher(JavaPattern.Of(right, run), JavaText.Of(left, run), run).Matches();
        }
        if (symbol is "+" or "-" or "*" or "/" or "%" && Arithmetic.IsNumber(left) && Arithmetic.IsNumber(right))
            return Arithmetic.Calculate(symbol, left!, right!, run);
        if (symbol == "+" && left is string one && right is string other)
        {
            run.Budget.Build((long)one.Length + other.Length);
            return one + other;
        }
        return Invoker.Invoke(left, MethodOf(symbol), [right], run, offset);
    }

    public static object? Prefix(string symbol, object? operand, Evaluation run, int offset) =>
        symbol == "-" && Arithmetic.IsNumber(operand)
            ? Arithmetic.Negate(operand!, run)
            : Invoker.Invoke(operand, symbol switch { "-" => "unaryMinus", "+" => "unaryPlus", _ => "bitwiseNegate" }, [], run, offset);

    /// <summary>Whether a value belongs to a label of a switch, or to what stands behind <c>in</c>.</summary>
    public static bool IsCase(object? label, object? value, Evaluation run, int offset) =>
        label is null ? value is null : Truth.Of(Invoker.Invoke(label, "isCase", [value], run, offset), run);

    private static string MethodOf(string symbol) => symbol switch
    {
        "+" => "plus",
        "-" => "minus",
        "*" => "multiply",
        "/" => "div",
        "%" => "mod",
        "**" => "power",
        "<<" => "leftShift",
        ">>" => "rightShift",
        ">>>" => "rightShiftUnsigned",
        "&" => "and",
        "|" => "or",
        "^" => "xor",
        _ => throw new System.Diagnostics.UnreachableException(symbol),
    };
}
