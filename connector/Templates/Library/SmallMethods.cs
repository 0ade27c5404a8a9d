using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of small values: booleans, letters, entries, closures, iterators, exceptions, classes, and a script's own objects.</summary>
internal static class SmallMethods
{
    public static readonly MethodTable Boolean = new("Boolean", ObjectMethods.Table)
    {
        ["booleanValue()"] = call => call.Target,
        ["and(Boolean)"] = call => (bool)call.Target! & (bool)call.NotNull(0),
        ["or(Boolean)"] = call => (bool)call.Target! || (bool)call.NotNull(0),
        ["xor(Boolean)"] = call => (bool)call.Target! ^ (bool)call.NotNull(0),
        ["implies(Boolean)"] = call => !(bool)call.Target! | (bool)call.NotNull(0),
        ["compareTo(Object)"] = call => Comparison.CompareAsJava(call.Target, call[0], call.Run),
    };

    public static readonly MethodTable Character = new("Character", ObjectMethods.Table)
    {
        ["charValue()"] = call => call.Target,
        ["plus|minus|multiply|div(Number)"] = call => Operators.Apply(NumberMethods.Symbol(call.Name), (int)(char)call.Target!, call.NotNull(0), call.Run, call.Offset),
        ["plus|minus|multiply|div(Character)"] = call => Operators.Apply(NumberMethods.Symbol(call.Name), (int)(char)call.Target!, (int)(char)call.NotNull(0), call.Run, call.Offset),
        ["next()"] = call => (char)((char)call.Target! + 1),
        ["previous()"] = call => (char)((char)call.Target! - 1),
        ["compareTo(Character)"] = call => Math.Sign((char)call.Target! - (char)call.NotNull(0)),
        ["isLetter()"] = call => char.IsLetter((char)call.Target!),
        ["isDigit()"] = call => char.IsDigit((char)call.Target!),
        ["isLetterOrDigit()"] = call => char.IsLetterOrDigit((char)call.Target!),
        ["isWhitespace()"] = call => char.IsWhiteSpace((char)call.Target!),
        ["isUpperCase()"] = call => char.IsUpper((char)call.Target!),
        ["isLowerCase()"] = call => char.IsLower((char)call.Target!),
        ["toUpperCase()"] = call => char.ToUpperInvariant((char)call.Target!),
        ["toLowerCase()"] = call => char.ToLowerInvariant((char)call.Target!),
    };

    public static readonly MethodTable Entry = new("Map.Entry", ObjectMethods.Table)
    {
        ["getKey()"] = call => ((MapEntry)call.Target!).Key,
        ["getValue()"] = call => ((MapEntry)call.Target!).Value,
        ["setValue(Object)"] = call =>
        {
            var entry = (MapEntry)call.Target!;
            (entry.Owner ?? throw Failures.Unmodifiable(call.Run))[entry.Key] = call[0];
            return entry.Value;
        },
    };

    public static readonly MethodTable Closure = new("Closure", ObjectMethods.Table)
    {
        ["call|doCall(Object...)"] = call => Closures.Run((Closure)call.Target!, call.Arguments, call.Run),
        ["isCase(Object)"] = call => Truth.Of(Closures.Run((Closure)call.Target!, [call[0]], call.Run), call.Run),
        ["curry|rcurry(Object...)"] = call => Curried(call),
        ["leftShift(Closure)"] = call => Composed(call, call.Closure(0), (Closure)call.Target!),
        ["rightShift(Closure)"] = call => Composed(call, (Closure)call.Target!, call.Closure(0)),
        ["getMaximumNumberOfParameters()"] = call => ((Closure)call.Target!).ParameterCount is var count && count >= 0 ? count : throw call.Unsupported("The parameters of this closure"),
        ["memoize()"] = call => call.Target,
    };

    public static readonly MethodTable Iterator = new("Iterator", IterableMethods.Table, ObjectMethods.Table)
    {
        ["hasNext()"] = call => ((JavaIterator)call.Target!).HasNext,
        ["next()"] = call => Iteration.Next((JavaIterator)call.Target!, call.Run),
        ["remove()"] = call => ((JavaIterator)call.Target!).Remove() ? null : throw call.Fail(TemplateErrorKind.Thrown, "java.lang.IllegalStateException", "There is nothing to remove."),
    };

    public static readonly MethodTable Throwable = new("Throwable", ObjectMethods.Table)
    {
        ["getMessage|getLocalizedMessage()"] = call => JavaText.MessageOf((JavaThrowable)call.Target!, call.Run),
        ["getCause()"] = call => ((JavaThrowable)call.Target!) is { IsExact: true } thrown ? thrown.Cause : throw call.Unsupported("The cause of this exception"),
    };

    public static readonly MethodTable Class = new("Class", ObjectMethods.Table)
    {
        ["getName()"] = call => ((JavaClass)call.Target!) is { IsPrimitive: true } type ? type.SimpleName : NameOf(call),
        ["getSimpleName()"] = call => NameOf(call) is var _ ? ((JavaClass)call.Target!).SimpleName : "",
        ["isInstance(Object)"] = call => call[0] is not null && JavaClass.Of(call[0])!.IsA(((JavaClass)call.Target!).Name),
        ["isCase(Object)"] = call => call[0] is not null && JavaClass.Of(call[0])!.IsA(((JavaClass)call.Target!).Name),
        ["isInterface()"] = call => ((JavaClass)call.Target!).IsInterface,
        ["isArray()"] = call => ((JavaClass)call.Target!).Name[0] == '[',
    };

    public static readonly MethodTable Writer = new("PrintWriter", ObjectMethods.Table)
    {
        ["print|leftShift|append(Object)"] = call => Print(call, ""),
        ["write(String)"] = call => Print(call, ""),
        ["println(Object)"] = call => Print(call, "\n"),
        ["println()"] = call => Print(call, "\n"),
        ["flush()"] = _ => null,
    };

    public static readonly MethodTable Uuid = new("UUID", ObjectMethods.Table)
    {
        ["compareTo(Object)"] = call => Comparison.CompareAsJava(call.Target, call[0], call.Run),
    };

    public static readonly MethodTable Constant = new("Enum", ObjectMethods.Table)
    {
        ["name()"] = call => ((JavaEnum)call.Target!).Name,
        ["ordinal()"] = call => ((JavaEnum)call.Target!).Ordinal,
    };

    public static readonly MethodTable Comparator = new("Comparator", ObjectMethods.Table)
    {
        ["compare(Object,Object)"] = call => ((JavaComparator)call.Target!).Order.Compare(call[0], call[1]),
        ["reversed()"] = call => new JavaComparator(Comparer<object?>.Create((left, right) => ((JavaComparator)call.Target!).Order.Compare(right, left))),
    };

    public static readonly MethodTable Random = new("Random", ObjectMethods.Table)
    {
        ["nextInt()"] = call => ((JavaRandom)call.Target!).NextInt(),
        ["nextInt(int)"] = call => call.Int(0) > 0 ? ((JavaRandom)call.Target!).NextInt(call.Int(0)) : throw call.Argument("The bound of a random number must be above zero.", says: "bound must be positive"),
        ["nextLong()"] = call => ((JavaRandom)call.Target!).NextLong(),
        ["nextBoolean()"] = call => ((JavaRandom)call.Target!).NextBoolean(),
        ["nextDouble()"] = call => ((JavaRandom)call.Target!).NextDouble(),
    };

    public static readonly MethodTable Tokenizer = new("StringTokenizer", ObjectMethods.Table)
    {
        ["hasMoreTokens|hasMoreElements()"] = call => ((JavaTokenizer)call.Target!).Left > 0,
        ["nextToken|nextElement()"] = call => ((JavaTokenizer)call.Target!).Left > 0
            ? ((JavaTokenizer)call.Target!).Next()
            : throw call.Fail(TemplateErrorKind.Index, "java.util.NoSuchElementException", "There is no token left."),
        ["countTokens()"] = call => ((JavaTokenizer)call.Target!).Left,
    };

    /// <summary>A row of EIC has its columns as properties and getters, and nothing else.</summary>
    public static readonly MethodTable Row = new("domain object", ObjectMethods.Table)
    {
        ["toString|hashCode|inspect()"] = call => throw call.Unsupported($"To print a '{((DomainObject)call.Target!).Kind}'"),
    };

    private static string NameOf(Invocation call) => call.Target is JavaClass type && type.Name is not ("java.util.Iterator" or "java.util.TimeZone" or "groovy.lang.Closure" or "java.util.Comparator") && !type.Name.StartsWith("com.saviynt", StringComparison.Ordinal)
        ? type.Name
        : throw call.Unsupported("The name of this class");

    private static object? Print(Invocation call, string end)
    {
        ((JavaWriter)call.Target!).Write((call.Count == 0 ? "" : call.Name == "append" ? JavaText.Of(call[0], call.Run) : ValueText.OfHole(call[0], call.Run)) + end);
        return call.Name is "append" or "leftShift" ? call.Target : null;
    }

    private static Closure Curried(Invocation call)
    {
        var closure = (Closure)call.Target!;
        if (closure.ParameterCount >= 0 && call.Count > closure.ParameterCount)
            throw call.Argument($"A closure with {closure.ParameterCount} parameters takes no {call.Count} values.", says: $"Can't curry {call.Count} arguments for a closure with {closure.ParameterCount} parameters.");
        return closure with { Source = null, Native = values => Closures.Run(closure, call.Name == "curry" ? [.. call.Arguments, .. values] : [.. values, .. call.Arguments], call.Run) };
    }

    private static Closure Composed(Invocation call, Closure first, Closure second) =>
        first with { Source = null, Native = values => Closures.Run(second, [Closures.Run(first, values, call.Run)], call.Run) };
}
