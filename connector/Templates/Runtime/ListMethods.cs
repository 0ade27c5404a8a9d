namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>The methods of lists.</summary>
internal static class ListMethods
{
    public static readonly string[] Supported =
    [
        "size", "get", "contains", "isEmpty", "join", "collect", "find", "findAll", "any", "every", "each", "first", "last", "add", "toString", "plus", "equals",
    ];

    public static readonly string[] Others =
    [
        "sort", "unique", "reverse", "inject", "sum", "min", "max", "findIndexOf", "indexOf", "remove", "removeAll", "addAll", "eachWithIndex", "groupBy",
        "collectEntries", "flatten", "minus", "intersect", "head", "tail", "init", "take", "drop", "count", "containsAll", "getAt", "put", "putAll",
        "getOrDefault", "containsValue", "entrySet", "subList", "set", "clear", "stream", "forEach", "iterator", "toArray", "asBoolean", "with", "hashCode",
        "toSet", "toList", "toSorted", "toUnique", "withIndex", "collectMany", "collate", "transpose", "multiply", "getClass", "subMap", "leftShift", "grep", "split",
        "disjoint", "push", "pop", "asImmutable", "withDefault", "inspect", "dump", "retainAll", "removeIf", "replaceAll", "lastIndexOf", "findResult", "findResults",
    ];

    public static object? Invoke(IReadOnlyList<object?> list, object receiver, Invocation call)
    {
        call.Budget.Step(list.Count);
        return (call.Name, call.Arguments) switch
        {
            ("size", []) => list.Count,
            ("isEmpty", []) => list.Count == 0,
            ("toString", []) => ValueText.Of(receiver, call.Budget),
            ("get", [int place]) => place >= 0 && place < list.Count ? list[place] : throw call.OutOfBounds($"item {place} of {list.Count}"),
            ("first", []) => list.Count > 0 ? list[0] : throw call.OutOfBounds("the first item of an empty list"),
            ("last", []) => list.Count > 0 ? list[^1] : throw call.OutOfBounds("the last item of an empty list"),
            ("contains", [var item]) => list.Any(known => Comparison.AreEqual(known, item, call.Budget)),
            ("equals", [var other]) => Comparison.AreEqual(receiver, other, call.Budget),
            ("join", []) => Join(list, "", call),
            ("join", [string separator]) => Join(list, separator, call),
            ("collect", [Closure closure]) => new List<object?>([.. list.Select(item => call.Run(closure, item))]),
            ("find", [Closure closure]) => list.FirstOrDefault(item => call.Test(closure, item)),
            ("findAll", [Closure closure]) => new List<object?>([.. list.Where(item => call.Test(closure, item))]),
            ("any", [Closure closure]) => list.Any(item => call.Test(closure, item)),
            ("every", [Closure closure]) => list.All(item => call.Test(closure, item)),
            ("each", [Closure closure]) => Each(list, receiver, closure, call),
            ("add", [var item]) => Add(receiver, item, call),
            ("plus", [var other]) => new Operators(call.Budget).Add(receiver, other),
            _ => throw call.Refused("List", Supported, Others),
        };
    }

    private static string Join(IReadOnlyList<object?> list, string separator, Invocation call)
    {
        var texts = list.Select(item => ValueText.Of(item, call.Budget)).ToList();
        call.Budget.Build(texts.Sum(text => (long)text.Length + separator.Length));
        return string.Join(separator, texts);
    }

    private static object Each(IReadOnlyList<object?> list, object receiver, Closure closure, Invocation call)
    {
        for (var index = 0; index < list.Count; index++)
            call.Run(closure, list[index]);
        return receiver;
    }

    /// <summary>Adds to a list that the template made itself; a bound one belongs to others.</summary>
    private static bool Add(object receiver, object? item, Invocation call)
    {
        if (receiver is not List<object?> list || !call.Evaluator.Owns(list))
            throw call.Failure(TemplateErrorKind.Unsupported, "To add to a bound list is not known to this interpreter; write 'list + item'.");
        list.Add(item);
        return true;
    }
}
