using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Library;
using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Reads and writes properties and items.</summary>
internal static class Properties
{
    public static object? Get(object? owner, string name, Evaluation run, int offset)
    {
        switch (owner)
        {
            case null:
                throw Failures.NullProperty(name, run, offset);
            case JavaMap map:
                return map[name];
            case DomainObject row:
                return OfRow(row, name, run, offset);
            case DomainPackage package:
                return DomainClasses.Member(package, name, run, offset);
            case JavaClass type when Statics.TryGet(type, name, run, out var constant):
                return constant;
            case JavaBinding when name == "variables":
                return BindingMethods.Variables(run);
            case JavaBinding:
                return run.Globals.TryGet(name, out var bound) ? bound : throw Missing(owner, name, run, offset);
            case JavaList { IsArray: true } array when name == "length":
                return array.Count;
        }
        if (TryGetter(owner, name, run, offset, out var value))
            return value;
        if (owner is JavaCollection collection)
            return Spread(collection, name, run, offset);
        throw Missing(owner, name, run, offset);
    }

    public static void Set(object? owner, string name, object? value, Evaluation run, int offset)
    {
        switch (owner)
        {
            case null:
                throw run.Fail(
                    TemplateErrorKind.NullReference, "java.lang.NullPointerException", $"Cannot set the property '{name}' of null.", offset, says: $"Cannot set property '{name}' on null object");
            case JavaMap map:
                Put(map, name, value, run, offset);
                break;
            case MapEntry when name == "value":
                Invoker.Invoke(owner, "setValue", [value], run, offset);
                break;
            case string or bool or char or JavaEnum or JavaUuid or MapEntry:
            case var _ when Arithmetic.IsNumber(owner):
                throw run.Fail(
                    TemplateErrorKind.MissingProperty,
                    "groovy.lang.MissingPropertyException",
                    $"A '{JavaClass.Of(owner)!.SimpleName}' has no property '{name}' to set.",
                    offset,
                    isExact: false);
            default:
                throw run.Unsupported($"To set the property '{name}' of a '{JavaClass.Of(owner)!.SimpleName}'", offset);
        }
    }

    /// <summary>What stands at a key or index.</summary>
    public static object? At(object? owner, object? key, Evaluation run, int offset) => (owner, key) switch
    {
        (JavaMap map, GString text) => map[text.ToString()],
        (JavaMap map, _) => map[key],
        (JavaList { IsArray: false } list, int index and >= 0) => index < list.Count ? list.Items[index] : null,
        (JavaClass type, JavaList { Count: 0 }) => JavaClass.Named(JavaList.ArrayName(type.Name)),
        _ => Invoker.Invoke(owner, "getAt", [key], run, offset),
    };

    public static void Put(object? owner, object? key, object? value, Evaluation run, int offset) => Invoker.Invoke(owner, "putAt", [key, value], run, offset);

    /// <summary>A property is read with <c>getName()</c> or <c>isName()</c> where a class has such a method.</summary>
    private static bool TryGetter(object owner, string name, Evaluation run, int offset, out object? value)
    {
        value = null;
        if (name.Length == 0)
            return false;
        var capital = char.ToUpperInvariant(name[0]) + name[1..];
        foreach (var getter in new[] { $"get{capital}", $"is{capital}" })
        {
            if (!Tables.Of(owner).Declares(getter) || !Invoker.TryInvoke(owner, getter, [], run, offset, out value))
                continue;
            return true;
        }
        if (KnownMethods.Knows(owner, $"get{capital}", 0) || KnownMethods.Knows(owner, $"is{capital}", 0))
            throw run.Unsupported($"The property '{name}' of a '{JavaClass.Of(owner)!.SimpleName}'", offset);
        return false;
    }

    private static JavaList Spread(JavaCollection collection, string name, Evaluation run, int offset)
    {
        run.Budget.Enter();
        List<object?> values = [.. collection.Items.Where(item => item is not null).Select(item => Get(item, name, run, offset))];
        run.Budget.Leave();
        return new JavaList(values);
    }

    private static object? OfRow(DomainObject row, string name, Evaluation run, int offset)
    {
        if (row.TryGet(name, out var value))
            return run.Adoption.Of(value);
        throw run.Fail(
            TemplateErrorKind.MissingProperty,
            "groovy.lang.MissingPropertyException",
            $"'{row.Kind}' has no property '{name}'.{Suggestion.For(name, row.Columns)}",
            offset,
            isExact: false);
    }

    private static TemplateFailure Missing(object owner, string name, Evaluation run, int offset) => run.Fail(
        TemplateErrorKind.MissingProperty,
        "groovy.lang.MissingPropertyException",
        $"'{JavaClass.Of(owner)!.SimpleName}' has no property '{name}'.",
        offset,
        isExact: owner is string or int or long or bool,
        says: $"No such property: {name} for class: {JavaClass.Of(owner)!.Name}");
}
