using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>What every value has, most of it from Groovy: a value that is no collection counts as its own only item.</summary>
internal static class ObjectMethods
{
    public static readonly MethodTable Table = new("Object")
    {
        ["toString()"] = call => Printed(call),
        ["equals(Object)"] = call => call.Target is JavaCollection or JavaMap ? Comparison.AreEqual(call.Target, call[0], call.Run) : JavaEquality.AreEqual(call.Target, call[0]),
        ["hashCode()"] = call => JavaEquality.HasStableHash(call.Target) ? JavaEquality.HashOf(call.Target) : throw call.Unsupported("The hash code of this value"),
        ["getClass()"] = call => JavaClass.Of(call.Target),
        ["is(Object)"] = call => Same(call.Target, call[0], call),
        ["asBoolean()"] = call => Truth.Of(call.Target, call.Run),
        ["asType(Class)"] = call => Casts.As(call.Target, new Syntax.TypeReference((JavaClass)call.NotNull(0)), call.Run),
        ["isCase(Object)"] = call => Comparison.AreEqual(call.Target, call[0], call.Run),
        ["inspect()"] = call => ValueText.Inspected(call.Target, call.Run),
        ["with(Closure)"] = call => Closures.Run(call.Closure(0) with { HasDelegate = true, Delegate = call.Target }, call.Closure(0).ParameterCount == 0 ? [] : [call.Target], call.Run),
        ["getAt(String)"] = call => Properties.Get(call.Target, call.String(0), call.Run, call.Offset),
        ["putAt(String,Object)"] = call =>
        {
            Properties.Set(call.Target, call.String(0), call[1], call.Run, call.Offset);
            return null;
        },
        ["iterator()"] = call => Iteration.IteratorOf(call.Target, call.Run),
        ["each(Closure)"] = call =>
        {
            foreach (var item in call.Items)
                call.Call(0, item);
            return call.Target;
        },
        ["eachWithIndex(Closure)"] = call =>
        {
            var index = 0;
            foreach (var item in call.Items)
                call.Call(0, item, index++);
            return call.Target;
        },
        ["collect()"] = call => new JavaList(call.Items),
        ["collect(Closure)"] = call => new JavaList(call.Items.Select(item => call.Call(0, item))),
        ["find()"] = call => call.Items.FirstOrDefault(item => Truth.Of(item, call.Run)),
        ["find(Closure)"] = call => call.Items.FirstOrDefault(item => call.Test(0, item)),
        ["findAll()"] = call => new JavaList(call.Items.Where(item => Truth.Of(item, call.Run))),
        ["findAll(Closure)"] = call => new JavaList(call.Items.Where(item => call.Test(0, item))),
        ["any()"] = call => call.Items.Any(item => Truth.Of(item, call.Run)),
        ["any(Closure)"] = call => call.Items.Any(item => call.Test(0, item)),
        ["every()"] = call => call.Items.All(item => Truth.Of(item, call.Run)),
        ["every(Closure)"] = call => call.Items.All(item => call.Test(0, item)),
        ["findIndexOf(Closure)"] = call => IndexOf(call.Items, item => call.Test(0, item)),
        ["findIndexOf(int,Closure)"] = call => IndexOf(call.Items.Skip(call.Int(0)), item => call.Test(1, item)) is var found && found >= 0 ? found + Math.Max(0, call.Int(0)) : found,
        ["findLastIndexOf(Closure)"] = call => LastIndexOf(call.Items, item => call.Test(0, item)),
        ["findIndexValues(Closure)"] = call => new JavaList(call.Items.Select((item, index) => (item, index)).Where(pair => call.Test(0, pair.item)).Select(object? (pair) => (long)pair.index)),
        ["inject(Object,Closure)"] = call => call.Items.Aggregate(call[0], (sum, item) => call.Call(1, sum, item)),
        ["inject(Closure)"] = call => Fold(call),
        ["grep(Object)"] = call => new JavaList(call.Items.Where(item => Operators.IsCase(call[0], item, call.Run, call.Offset))),
        ["grep()"] = call => new JavaList(call.Items.Where(item => Truth.Of(item, call.Run))),
        ["split(Closure)"] = call =>
        {
            var parts = call.Items.ToLookup(item => call.Test(0, item));
            return new JavaList([new JavaList(parts[true]), new JavaList(parts[false])]);
        },
        ["findResult(Closure)"] = call => call.Items.Select(item => call.Call(0, item)).FirstOrDefault(result => result is not null),
        ["findResult(Object,Closure)"] = call => call.Items.Select(item => call.Call(1, item)).FirstOrDefault(result => result is not null) ?? call[0],
    };

    public static int IndexOf(IEnumerable<object?> items, Func<object?, bool> test)
    {
        var index = 0;
        foreach (var item in items)
        {
            if (test(item))
                return index;
            index++;
        }
        return -1;
    }

    private static int LastIndexOf(IEnumerable<object?> items, Func<object?, bool> test)
    {
        List<object?> all = [.. items];
        return all.FindLastIndex(item => test(item));
    }

    /// <summary>Groovy prints collections in its own way even with toString(), but a range as it is written.</summary>
    private static string Printed(Invocation call) => call.Target is JavaRange range ? range.Print(call.Run, isQuoted: false)
        : call.Target is JavaCollection or JavaMap ? ValueText.Of(call.Target, call.Run)
        : JavaText.Of(call.Target, call.Run);

    /// <summary>Whether two are one object; what Java keeps once or twice of equal values cannot be told.</summary>
    private static bool Same(object? left, object? right, Invocation call) =>
        ReferenceEquals(left, right) || left is bool && Equals(left, right)
        || (JavaEquality.AreEqual(left, right) && left is not (JavaCollection or JavaMap or MapEntry) ? throw call.Unsupported("The identity of equal values") : false);

    private static object? Fold(Invocation call)
    {
        List<object?> items = [.. call.Items];
        return items.Count == 0
            ? throw call.Fail(TemplateErrorKind.Index, "java.util.NoSuchElementException", "Nothing can be injected from an empty collection.", says: "Cannot call inject() on an empty collection without passing an initial value.")
            : items.Skip(1).Aggregate(items[0], (sum, item) => call.Call(0, sum, item));
    }
}
