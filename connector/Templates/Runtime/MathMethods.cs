namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>The functions of java.lang.Math.</summary>
internal static class MathMethods
{
    private static readonly string[] Supported = ["max", "min", "addExact"];
    private static readonly string[] Others = ["abs", "floor", "ceil", "round", "pow", "sqrt", "random", "multiplyExact", "subtractExact", "floorMod", "floorDiv", "signum"];

    public static object? Invoke(Invocation call) => (call.Name, call.Arguments) switch
    {
        ("max", [{ } left, { } right]) when AreNumbers(left, right) => Pick(left, right, Arithmetic.Compare(left, right) >= 0),
        ("min", [{ } left, { } right]) when AreNumbers(left, right) => Pick(left, right, Arithmetic.Compare(left, right) <= 0),
        ("addExact", [int left, int right]) => (int)Exact((long)left + right, int.MinValue, int.MaxValue, "integer", call),
        ("addExact", [int or long, int or long]) => (long)Exact(
            Arithmetic.ToDecimal(call.Arguments[0]!) + Arithmetic.ToDecimal(call.Arguments[1]!), long.MinValue, long.MaxValue, "long", call),
        _ => throw call.Refused("Math", Supported, Others),
    };

    private static bool AreNumbers(object left, object right) => Arithmetic.IsNumber(left) && Arithmetic.IsNumber(right);

    /// <summary>Both numbers are first widened to the wider type.</summary>
    private static object Pick(object left, object right, bool first)
    {
        var picked = first ? left : right;
        if (left is double or decimal || right is double or decimal)
            return Convert.ToDouble(picked, System.Globalization.CultureInfo.InvariantCulture);
        return left is long || right is long ? Convert.ToInt64(picked, System.Globalization.CultureInfo.InvariantCulture) : picked;
    }

    private static decimal Exact(decimal sum, decimal smallest, decimal largest, string type, Invocation call) => sum >= smallest && sum <= largest
        ? sum
        : throw call.Failure(TemplateErrorKind.Arithmetic, $"{type} overflow: the sum '{NumberText.Of(sum)}' is out of range.");
}
