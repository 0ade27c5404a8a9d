using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Turns values into other types: by assignment and cast, which are strict, and by <c>as</c>, which is not.</summary>
internal static class Casts
{
    /// <summary>The value of a typed variable that is given none.</summary>
    public static object? Initial(TypeReference? type) => type is not { Dimensions: 0, Class.IsPrimitive: true } ? null : type.Class.SimpleName switch
    {
        "boolean" => false,
        "long" => 0L,
        "double" => 0d,
        "float" => 0f,
        "short" => (short)0,
        "byte" => (sbyte)0,
        "char" => '\0',
        _ => 0,
    };

    /// <summary>Whether a parameter of the type takes the value, as the choice of a method asks.</summary>
    public static bool Accepts(object? value, TypeReference type, Evaluation run)
    {
        if (value is null)
            return !type.Class.IsPrimitive || type.Dimensions > 0;
        if (JavaClass.Of(value)!.IsA(type.Name) || value is GString && type.Name == "java.lang.String")
            return true;
        return type.Dimensions == 0 && type.Name switch
        {
            "java.lang.Integer" => value is short or sbyte,
            "java.lang.Long" => value is int or short or sbyte,
            "java.lang.Double" or "java.math.BigDecimal" => Arithmetic.IsNumber(value),
            "java.lang.Float" => value is int or long or short or sbyte,
            "java.math.BigInteger" => Arithmetic.IsWhole(value),
            _ => MayBe(value, type, run),
        };

        static bool MayBe(object value, TypeReference type, Evaluation run) =>
            value is DomainObject && type.Name.StartsWith("com.", StringComparison.Ordinal) ? throw run.Unsupported($"The type '{type}' here") : false;
    }

    public static object? Assign(object? value, TypeReference type, Evaluation run) => Cast(value, type, run);

    /// <summary>A cast, or an assignment to a variable of the type.</summary>
    public static object? Cast(object? value, TypeReference type, Evaluation run)
    {
        if (type.Dimensions > 0)
            return ToArray(value, type, run, Cast);
        if (type.Name == "java.lang.Boolean" && (type.Class.IsPrimitive || value is not null))
            return Truth.Of(value, run);
        if (value is null)
        {
            if (type.Class is { IsPrimitive: true, SimpleName: "char" })
                throw run.Fail(TemplateErrorKind.NullReference, "java.lang.NullPointerException", "Null is no letter.", isExact: false);
            return type.Class.IsPrimitive ? throw Failures.Cast(null, type.Class.SimpleName, run) : null;
        }
        if (JavaClass.Of(value)!.IsA(type.Name))
            return value;
        return type.Name switch
        {
            "java.lang.String" => JavaText.Of(value, run),
            "java.lang.Character" => ToChar(value) ?? throw Failures.Cast(value, type.Name, run),
            "java.lang.Integer" or "java.lang.Long" or "java.lang.Double" or "java.lang.Float" or "java.lang.Short" or "java.lang.Byte" or "java.math.BigDecimal" or "java.math.BigInteger" =>
                ToNumber(value, type.Name, run) ?? throw Failures.Cast(value, type.Class.IsPrimitive ? type.Class.SimpleName : type.Name, run),
            "java.util.Set" or "java.util.HashSet" or "java.util.LinkedHashSet" when value is JavaCollection items => new JavaSet(items.Items),
            "java.util.List" or "java.util.Collection" or "java.lang.Iterable" or "java.util.ArrayList" when value is JavaList { IsArray: true } array => new JavaList(array.Items),
            "java.util.ArrayList" or "java.util.LinkedList" when value is JavaCollection items => throw run.Unsupported($"To make a '{type}' of a '{JavaClass.Of(items)!.SimpleName}'"),
            "java.util.Map" when value is JavaCollection => throw Failures.Cast(value, type.Name, run),
            "java.util.List" or "java.util.Set" or "java.util.Collection" or "java.lang.Number" when value is JavaMap => throw Failures.Cast(value, type.Name, run),
            _ when value is JavaCollection or JavaMap or Closure => throw run.Unsupported($"To make a '{type}' of a '{JavaClass.Of(value)!.SimpleName}'"),
            _ => throw Failures.Cast(value, type.Name, run),
        };
    }

    /// <summary><c>value as type</c>.</summary>
    public static object? As(object? value, TypeReference type, Evaluation run)
    {
        if (value is null)
            return type is { Class.IsPrimitive: true, Dimensions: 0 } ? Cast(null, type, run) : null;
        if (type.Dimensions > 0)
            return ToArray(value, type, run, As);
        if (type.Dimensions == 0)
        {
            switch (type.Name)
            {
                case "java.lang.Byte" when value is string or GString:
                    return ToByte(value, run);
                case "java.lang.Integer" or "java.lang.Long" or "java.lang.Double" or "java.lang.Float" or "java.lang.Short" or "java.math.BigDecimal" or "java.math.BigInteger" when value is string or GString:
                    return Invoker.Invoke(value, $"to{type.Name[(type.Name.LastIndexOf('.') + 1)..]}", [], run, run.Budget.Offset);
                case "java.lang.Boolean":
                    return Truth.Of(value, run);
                case "java.lang.String":
                    return value is JavaMap or JavaCollection ? ValueText.Of(value, run) : JavaText.Of(value, run);
                case "java.util.List" or "java.util.ArrayList" when value is string or GString:
                    return new JavaList(JavaText.Of(value, run).Select(object? (letter) => letter.ToString()));
                case "java.util.List" or "java.util.ArrayList" when value is JavaCollection items:
                    return JavaClass.Of(value)!.IsA(type.Name) ? value : new JavaList(items.Items);
                case "java.util.Set" or "java.util.LinkedHashSet" or "java.util.HashSet" when value is JavaCollection items:
                    return JavaClass.Of(value)!.IsA(type.Name) ? value : new JavaSet(items.Items, type.Name == "java.util.HashSet" ? JavaSet.Hashed : JavaSet.Linked);
                case "java.util.SortedSet" or "java.util.TreeSet" when value is JavaCollection items:
                    return ToSortedSet(items, type, run);
                case "java.util.LinkedList" or "java.util.Queue" or "java.util.Deque" when value is JavaCollection items:
                    return new JavaList([.. items.Items], JavaList.LinkedList);
                case "java.lang.Character" when value is string or GString && JavaText.Of(value, run) is { Length: > 0 } letters:
                    return letters[0];
                case "java.util.TreeMap" or "java.util.SortedMap" when value is JavaMap map:
                    return JavaMap.Of(map.Entries, JavaMap.Sorted);
                case "java.util.Map" or "java.util.HashMap" or "java.util.LinkedHashMap" when value is JavaCollection:
                    throw run.Fail(TemplateErrorKind.MissingMethod, "groovy.lang.MissingMethodException", "A list is no map.", isExact: false);
                case "java.util.Comparator" when value is Closure closure:
                    return new JavaComparator(Comparer<object?>.Create((left, right) => Sorting.Sign(Closures.Run(closure, [left, right], run), run)));
                case "java.lang.Runnable" when value is Closure:
                    return value;
                case "java.util.List" or "java.util.Set" or "java.util.Collection" or "java.util.SortedSet" or "java.util.Map" or "java.util.Map$Entry" when !JavaClass.Of(value)!.IsA(type.Name):
                    return JavaProxy.Of(value, type, run);
            }
        }
        return Cast(value, type, run);
    }

    private static object? ToChar(object value) => value switch
    {
        char => value,
        string { Length: 1 } text => text[0],
        GString text when text.ToString() is { Length: 1 } single => single[0],
        _ when Arithmetic.IsNumber(value) => (char)Arithmetic.ToInt(value),
        _ => null,
    };

    private static object? ToNumber(object value, string type, Evaluation run)
    {
        var number = Arithmetic.IsNumber(value) ? value : ToChar(value) is char letter ? (int)letter : null;
        if (number is null)
            return null;
        return type switch
        {
            "java.lang.Integer" => Arithmetic.ToInt(number),
            "java.lang.Long" => Arithmetic.ToLong(number),
            "java.lang.Double" => Arithmetic.ToDouble(number),
            "java.lang.Float" => (float)Arithmetic.ToDouble(number),
            "java.lang.Short" => unchecked((short)Arithmetic.ToInt(number)),
            "java.lang.Byte" => unchecked((sbyte)Arithmetic.ToInt(number)),
            "java.math.BigInteger" => Arithmetic.ToInteger(number),
            "java.math.BigDecimal" when Arithmetic.IsFloating(number) && !double.IsFinite(Arithmetic.ToDouble(number)) =>
                throw run.Fail(TemplateErrorKind.Argument, "java.lang.NumberFormatException", "An infinite number has no digits.", isExact: false),
            _ => Arithmetic.ToDecimal(number),
        };
    }

    private static JavaSet ToSortedSet(JavaCollection items, TypeReference type, Evaluation run)
    {
        try
        {
            return new JavaSet(items.Items, JavaSet.Sorted);
        }
        catch (Parsing.TemplateFailure failure) when (failure.Kind is TemplateErrorKind.Type or TemplateErrorKind.NullReference)
        {
            throw Failures.Cast(items, type.Name, run);
        }
    }

    private static sbyte ToByte(object text, Evaluation run) => Invoker.Invoke(text, "toInteger", [], run, run.Budget.Offset) is int number and >= sbyte.MinValue and <= sbyte.MaxValue
        ? (sbyte)number
        : throw run.Fail(TemplateErrorKind.Argument, "java.lang.NumberFormatException", $"'{ValueText.Shortened(text, run)}' is no byte.", isExact: false);

    /// <summary>An array of the items of a value, each turned into the type of the items.</summary>
    private static object? ToArray(object? value, TypeReference type, Evaluation run, Func<object?, TypeReference, Evaluation, object?> turn)
    {
        if (value is null)
            return null;
        var item = type.Dimensions > 1 ? type with { Dimensions = type.Dimensions - 1 } : new TypeReference(type.Class);
        var component = type.Dimensions > 1 ? item.Name : type.Class.IsPrimitive ? type.Class.SimpleName : type.Class.Name;
        return value switch
        {
            JavaList { IsArray: true } array when array.ClassName == type.Name => array,
            JavaCollection items => JavaList.Array(component, items.Items.Select(entry => turn(entry, item, run))),
            JavaStringBuilder => JavaList.Array(component, [turn(value, item, run)]),
            string or GString when component == "char" => JavaList.Array("char", JavaText.Of(value, run).Select(object? (letter) => letter)),
            // Anything else is walked through as a loop does: letters, entries, or a value on its own.
            _ => JavaList.Array(component, [.. Iteration.Of(value, run).Select(entry => Cast(entry, item, run))]),
        };
    }
}
