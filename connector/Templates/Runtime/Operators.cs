using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>An operator between two values.</summary>
internal delegate object? Operator(object? left, object? right, Evaluation run, int offset);

/// <summary>Groovy's operators: short cuts for numbers and strings, and else the method that stands for the operator.</summary>
internal static class Operators
{
    /// <summary>What an operator does with two values.</summary>
    /// <param name="symbol">The operator, such as <c>==</c>.</param>
    public static Operator Of(string symbol) => symbol switch
    {
        "==" => (left, right, run, _) => Comparison.AreEqual(left, right, run),
        "!=" => (left, right, run, _) => !Comparison.AreEqual(left, right, run),
        "<" => (left, right, run, _) => Comparison.Compare(left, right, run) < 0,
        "<=" => (left, right, run, _) => Comparison.Compare(left, right, run) <= 0,
        ">" => (left, right, run, _) => Comparison.Compare(left, right, run) > 0,
        ">=" => (left, right, run, _) => Comparison.Compare(left, right, run) >= 0,
        "<=>" => (left, right, run, _) => Math.Sign(Comparison.Compare(left, right, run)),
        "in" => (left, right, run, offset) => IsCase(right, left, run, offset),
        "=~" => (left, right, run, _) => new JavaMatcher(JavaPattern.Of(right ?? "null", run), JavaText.Of(left, run), run),
        "==~" => (left, right, run, _) => left is not null && right is not null && new JavaMatcher(JavaPattern.Of(right, run), JavaText.Of(left, run), run).Matches(),
        "+" or "-" or "*" or "/" or "%" => (left, right, run, offset) => Calculated(symbol, left, right, run, offset),
        _ => Called(MethodOf(symbol)),
    };

    public static object? Apply(string symbol, object? left, object? right, Evaluation run, int offset) => Of(symbol)(left, right, run, offset);

    /// <summary>Two strings, one behind the other: what <c>+</c> is used for most.</summary>
    public static string Joined(string left, string right, Evaluation run)
    {
        run.Budget.Build((long)left.Length + right.Length);
        return left + right;
    }

    private static object? Calculated(string symbol, object? left, object? right, Evaluation run, int offset) => Arithmetic.IsNumber(left) && Arithmetic.IsNumber(right)
        ? Arithmetic.Calculate(symbol, left!, right!, run)
        : Invoker.Invoke(left, MethodOf(symbol), [right], run, offset);

    private static Operator Called(string method) => (left, right, run, offset) => Invoker.Invoke(left, method, [right], run, offset);

    /// <summary>A sign or <c>~</c>; of a list that of each item.</summary>
    public static object? Prefix(string symbol, object? operand, Evaluation run, int offset) =>
        operand is JavaList { ClassName: JavaList.ArrayList } list ? new JavaList(Iteration.Of(list, run).Select(item => Prefix(symbol, item, run, offset)))
            : symbol == "-" && Arithmetic.IsNumber(operand)
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
