using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Groovy's binary operators on all kinds of values.</summary>
internal sealed class Operators(Budget budget)
{
    public object? Apply(string symbol, object? left, object? right)
    {
        switch (symbol)
        {
            case "==": return Comparison.AreEqual(left, right, budget);
            case "!=": return !Comparison.AreEqual(left, right, budget);
            case "<": return Comparison.Compare(left, right, budget) < 0;
            case ">": return Comparison.Compare(left, right, budget) > 0;
            case "<=": return Comparison.Compare(left, right, budget) <= 0;
            case ">=": return Comparison.Compare(left, right, budget) >= 0;
        }
        if (Arithmetic.IsNumber(left) && Arithmetic.IsNumber(right))
            return Calculate(symbol, left!, right!);
        return symbol switch
        {
            "+" => Add(left, right),
            "-" when left is string text && right is not null => Without(text, ValueText.Of(right, budget)),
            "*" when left is string text && right is int count => Repeat(text, count),
            _ => throw Cannot(symbol, left, right),
        };
    }

    public object Negate(object? value) => Arithmetic.IsNumber(value)
        ? Arithmetic.Negate(value!)
        : throw Failure(value is null ? TemplateErrorKind.NullReference : TemplateErrorKind.Type, $"Cannot negate '{ValueText.Of(value, budget)}' ({Values.TypeName(value)}).");

    /// <summary>The <c>+</c> of strings, lists and maps.</summary>
    public object? Add(object? left, object? right)
    {
        if (left is string || right is string && (left is null || Arithmetic.IsNumber(left)))
            return Join(ValueText.Of(left, budget), ValueText.Of(right, budget));
        if (Values.AsMap(left) is { } map && Values.AsMap(right) is { } more)
            return Merge(map, more);
        if (Values.AsList(left) is not { } list)
            throw Cannot("+", left, right);
        var added = Values.AsList(right) ?? [right];
        budget.Step(list.Count + added.Count);
        return new List<object?>([.. list, .. added]);
    }

    private OrderedDictionary<string, object?> Merge(
        IReadOnlyCollection<KeyValuePair<string, object?>> left, IReadOnlyCollection<KeyValuePair<string, object?>> right)
    {
        budget.Step(left.Count + right.Count);
        var merged = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in left.Concat(right))
            merged[key] = value;
        return merged;
    }

    private string Join(string left, string right)
    {
        budget.Build((long)left.Length + right.Length);
        return left + right;
    }

    private string Repeat(string text, int count)
    {
        if (count < 0)
            throw Failure(TemplateErrorKind.Type, $"A string cannot be repeated {count} times.");
        budget.Build((long)text.Length * count);
        return string.Concat(Enumerable.Repeat(text, text.Length == 0 ? 0 : count));
    }

    private static string Without(string text, string part)
    {
        var place = text.IndexOf(part, StringComparison.Ordinal);
        return place < 0 ? text : text.Remove(place, part.Length);
    }

    private object Calculate(string symbol, object left, object right)
    {
        try
        {
            return Arithmetic.Calculate(symbol, left, right);
        }
        catch (DivideByZeroException)
        {
            throw Failure(TemplateErrorKind.Arithmetic, $"'{ValueText.Of(left, budget)} {symbol} {ValueText.Of(right, budget)}' divides by zero.");
        }
        catch (OverflowException)
        {
            throw Failure(TemplateErrorKind.Unsupported, $"The result of '{ValueText.Of(left, budget)} {symbol} {ValueText.Of(right, budget)}' is too large for this interpreter.");
        }
    }

    private TemplateFailure Cannot(string symbol, object? left, object? right) => left is null || right is null
        ? Failure(TemplateErrorKind.NullReference, $"'{symbol}' cannot be applied to null ({Values.TypeName(left)} {symbol} {Values.TypeName(right)}).")
        : Failure(TemplateErrorKind.MissingMethod, $"'{symbol}' cannot be applied to {Values.TypeName(left)} and {Values.TypeName(right)}.");

    private TemplateFailure Failure(TemplateErrorKind kind, string message) => new(kind, message, budget.Offset);
}
