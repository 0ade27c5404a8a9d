using System.Runtime.CompilerServices;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Library;
using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Calls methods.</summary>
internal static class Invoker
{
    public static object? Invoke(object? target, string name, object?[] arguments, Evaluation run, int offset)
    {
        if (TryInvoke(target, name, arguments, run, offset, out var result))
            return result;
        if (target is JavaMap map && map.Contains(name) && map[name] is Closure member)
            return Closures.Run(member, arguments, run);
        if (arguments is [JavaList { IsArray: false } or JavaRange] && TryParts(target, name, [.. ((JavaCollection)arguments[0]!).Items], run, offset, out result))
            return result;
        throw Refused(target, name, arguments, run, offset);
    }

    public static bool TryInvoke(object? target, string name, object?[] arguments, Evaluation run, int offset, out object? result)
    {
        var method = target is JavaClass type && Statics.TableOf(type) is { } statics ? statics.Find(name, arguments) : null;
        // Arrays share the methods of lists here, but have far fewer of them.
        if (target is not JavaList { IsArray: true } || name == "putAt" || KnownMethods.Knows(target, name, arguments.Length))
            method ??= Tables.Of(target).Find(name, arguments);
        if (method is not null && target is not null && Array.IndexOf(arguments, null) >= 0 && (name is "plus" or "minus" or "multiply" or "div" or "getAt" or "decode" or "getBytes" || name == "leftShift" && target is JavaMap) && Tables.Of(target).IsAmbiguous(name, arguments))
            throw run.Fail(TemplateErrorKind.Argument, "groovy.lang.GroovyRuntimeException", $"Null leaves open which method '{name}' is meant.", offset, isExact: false);
        result = null;
        if (method is null)
            return false;
        result = Call(method, target, arguments, run, new CallPlace(name, offset));
        return true;
    }

    /// <summary>Groovy spreads a list over the parameters of a method that does not take a list.</summary>
    private static bool TryParts(object? target, string name, object?[] parts, Evaluation run, int offset, out object? result)
    {
        result = null;
        if (target is null or JavaClass || !Tables.Of(target).Knows(name, 1) && KnownMethods.Knows(target, name, 1))
            return false;
        if (parts.Length > 0)
            return TryInvoke(target, name, parts, run, offset, out result);
        return Tables.Of(target).TakesNothing(name)
            ? throw run.Fail(TemplateErrorKind.Index, "java.lang.ArrayIndexOutOfBoundsException", $"An empty list has nothing for the parameters of '{name}'.", offset, says: "Index 0 out of bounds for length 0")
            : false;
    }

    /// <summary>Calls a method that was found, and pays for what it gives.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static object? Call(Method method, object? target, object?[] arguments, Evaluation run, CallPlace place)
    {
        run.Budget.Enter();
        var result = method(new Invocation(target, arguments, run, place));
        run.Budget.Leave();
        // What a method changes and gives back is no new collection.
        if (result is JavaList or JavaSet && !ReferenceEquals(result, target))
            run.Budget.Collect(((JavaCollection)result).Count);
        return result;
    }

    public static string TypesOf(IEnumerable<object?> arguments) => string.Join(", ", arguments.Select(argument => JavaClass.Of(argument)?.SimpleName ?? "null"));

    private static TemplateFailure Refused(object? target, string name, object?[] arguments, Evaluation run, int offset)
    {
        if (target is null)
            return Failures.NullMethod(name, run, offset);
        if (target is JavaClass type)
            return RefusedStatic(type, name, arguments, run, offset);
        var table = Tables.Of(target);
        if ((target is JavaList { IsArray: true } || !table.Knows(name, arguments.Length)) && KnownMethods.Knows(target, name, arguments.Length))
            return run.Unsupported($"The method '{name}({TypesOf(arguments)})' of a '{JavaClass.Of(target)!.SimpleName}'", offset);
        return Missing(JavaClass.Of(target)!.SimpleName, name, arguments, table.Names, run, offset);
    }

    private static TemplateFailure RefusedStatic(JavaClass type, string name, object?[] arguments, Evaluation run, int offset)
    {
        var statics = Statics.TableOf(type);
        return statics is null || KnownMethods.KnowsStatic(type, name, arguments.Length) && !statics.Knows(name, arguments.Length) || KnownMethods.Knows(type, name, arguments.Length)
            ? run.Unsupported($"The method '{name}' of the class '{type.Name}'", offset)
            : Missing(type.SimpleName, name, arguments, statics.Names, run, offset);
    }

    private static TemplateFailure Missing(string type, string name, object?[] arguments, IEnumerable<string> known, Evaluation run, int offset) => run.Fail(
        TemplateErrorKind.MissingMethod,
        "groovy.lang.MissingMethodException",
        $"'{type}' has no method '{name}({TypesOf(arguments)})'.{(known.Contains(name) ? "" : Suggestion.For(name, known))}",
        offset,
        isExact: false);
}
