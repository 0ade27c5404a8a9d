using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Walks through anything Groovy can walk through.</summary>
internal static class Iteration
{
    /// <summary>The items of a collection, the entries of a map, the letters of a string; null has none, and any other value is its own only item.</summary>
    public static IEnumerable<object?> Of(object? value, Evaluation run)
    {
        var iterator = IteratorOf(value, run);
        while (iterator.HasNext)
        {
            run.Budget.Step();
            yield return Next(iterator, run);
        }
    }

    public static JavaIterator IteratorOf(object? value, Evaluation run) => value switch
    {
        null => new JavaIterator([]),
        JavaIterator iterator => iterator,
        JavaList list => new JavaIterator(list.Values, list.CanGrow ? (index, _) => RemoveAt(list, index) : null, () => list.Changes) { IsLive = true },
        JavaRange range => new JavaIterator(range.Items),
        JavaSet set => new JavaIterator(set.Items, (_, item) => set.Remove(item), () => set.Changes),
        MapValues values => new JavaIterator(values.Items, (_, item) => values.Remove(item), () => values.Map.Changes),
        JavaMap map => new JavaIterator([.. map.Entries.Select(entry => new MapEntry(entry.Key, entry.Value, map))], (_, item) => map.Remove(((MapEntry)item!).Key), () => map.Changes),
        string or GString or JavaStringBuilder => new JavaIterator([.. JavaText.Of(value, run).Select(object? (letter) => letter.ToString())]),
        JavaMatcher matcher => new JavaIterator(matcher.AllMatches()),
        JavaTokenizer => throw run.Unsupported("To walk through a StringTokenizer"),
        DomainObject or IJavaObject or bool or char => new JavaIterator([value]),
        _ when Arithmetic.IsNumber(value) => new JavaIterator([value]),
        _ => throw run.Unsupported($"To walk through a value of the class '{JavaClass.Of(value)!.SimpleName}'"),
    };

    public static object? Next(JavaIterator iterator, Evaluation run, int offset = -1)
    {
        if (iterator.IsStale)
            throw run.Fail(TemplateErrorKind.Thrown, "java.util.ConcurrentModificationException", "The collection changed while it was walked through.", offset, isExact: false);
        if (!iterator.HasNext)
            throw run.Fail(TemplateErrorKind.Index, "java.util.NoSuchElementException", "There is no next item.", offset, isExact: false);
        return iterator.Next();
    }

    private static void RemoveAt(JavaList list, int index)
    {
        list.Values.RemoveAt(index);
        list.Changes++;
    }
}
