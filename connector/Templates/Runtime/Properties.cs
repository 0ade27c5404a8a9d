using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Reads properties and indexes.</summary>
internal static class Properties
{
    public static object? Get(object? target, string name, int offset, Budget budget)
    {
        switch (target)
        {
            case null:
                throw new TemplateFailure(TemplateErrorKind.NullReference, $"Cannot get property '{name}' of null.", offset);
            case DomainObject domain:
                return Values.Normalise(OfDomain(domain, name, offset));
            case MapEntry { Key: var key } when name == "key":
                return key;
            case MapEntry { Value: var value } when name == "value":
                return Values.Normalise(value);
        }
        if (Values.AsMap(target) is not null)
            return Values.TryGet(target, name, out var value) ? value : null;
        if (Values.AsList(target) is { } list)
            return OfItems(list, name, offset, budget);
        var known = target is string or bool or MapEntry || Arithmetic.IsNumber(target);
        throw known
            ? Missing(Values.TypeName(target), name, [], offset)
            : new TemplateFailure(TemplateErrorKind.Unsupported, $"The property '{name}' of {Values.TypeName(target)} is not known to this interpreter.", offset);
    }

    public static object? At(object? target, object? key, int offset, Budget budget)
    {
        switch (target, key)
        {
            case (null, _):
                throw new TemplateFailure(TemplateErrorKind.NullReference, $"Cannot get item '{ValueText.Of(key, budget)}' of null.", offset);
            case (string text, int place):
                return place < text.Length && place >= -text.Length ? text[place < 0 ? place + text.Length : place].ToString() : throw OutOfBounds(place, text.Length, offset);
            case (_, int place) when Values.AsList(target) is { } list:
                // Groovy gives null behind the end of a list, but fails before its start.
                if (place < -list.Count)
                    throw OutOfBounds(place, list.Count, offset);
                return place >= list.Count ? null : Values.Normalise(list[place < 0 ? place + list.Count : place]);
            case (_, string name):
                return Get(target, name, offset, budget);
        }
        if (Values.AsMap(target) is not null)
            return Values.TryGet(target, ValueText.Of(key, budget), out var value) ? value : null;
        throw new TemplateFailure(TemplateErrorKind.Unsupported, $"An index of {Values.TypeName(key)} into {Values.TypeName(target)} is not known to this interpreter.", offset);
    }

    private static object? OfDomain(DomainObject domain, string name, int offset) =>
        domain.TryGet(name, out var value) ? value : throw Missing(domain.Kind, name, domain.Columns, offset);

    /// <summary>A property of a list is the list of its items' properties.</summary>
    private static List<object?> OfItems(IReadOnlyList<object?> list, string name, int offset, Budget budget)
    {
        budget.Enter();
        budget.Step(list.Count);
        List<object?> values = [.. list.Select(item => Get(item, name, offset, budget))];
        budget.Leave();
        return values;
    }

    private static TemplateFailure Missing(string type, string name, IEnumerable<string> known, int offset) =>
        new(TemplateErrorKind.MissingProperty, $"{type} has no property '{name}'.{Suggestion.For(name, known)}", offset);

    private static TemplateFailure OutOfBounds(int place, int count, int offset) =>
        new(TemplateErrorKind.Index, $"The index {place} lies outside of {count} items.", offset);
}
