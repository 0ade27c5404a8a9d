using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Calls that name no target: a closure in a variable of the script, or what every script knows.</summary>
internal static class Functions
{
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "printf", "sprintf", "sleep", "evaluate", "run", "use", "getProperty", "setProperty", "invokeMethod", "getMetaClass", "setBinding", "dump", "inspect", "getClass", "hashCode",
        "toString", "equals", "each", "collect", "find", "findAll", "any", "every", "with", "is", "identity", "iterator", "addShutdownHook", "main", "getOut", "notify", "notifyAll", "wait",
        "respondsTo", "hasProperty", "getProperties", "asType", "asBoolean", "eachWithIndex", "inject", "grep", "split", "tap", "isCase", "sort",
        "collectEntries", "findIndexOf", "findResult", "print", "println",
    };

    public static object? Call(string name, object?[] arguments, Scope scope, int offset)
    {
        var run = scope.Run;
        for (var around = scope; around is not null; around = around.Outer)
        {
            if (around.HasDelegate && Invoker.TryInvoke(around.Delegate, name, arguments, run, offset, out var result))
                return result;
        }
        switch (name, arguments)
        {
            case ("print", [var value]):
                new JavaWriter(run).Write(ValueText.Of(value, run));
                return null;
            case ("println", []):
                new JavaWriter(run).Write("\n");
                return null;
            case ("println", [var value]):
                new JavaWriter(run).Write($"{ValueText.Of(value, run)}\n");
                return null;
            case ("getBinding", []):
                return new JavaBinding();
            case ("sprintf", [string or GString, .. var values]):
                return JavaFormat.Of(JavaText.Of(arguments[0], run), values is [JavaCollection list] ? [.. list.Items] : values, run);
        }
        if (run.Globals.TryGet(name, out var bound) && bound is not null)
            return Invoker.Invoke(bound, "call", arguments, run, offset);
        if (Elsewhere.Contains(name))
            throw run.Unsupported($"The function '{name}' with these arguments", offset);
        throw run.Fail(
            TemplateErrorKind.MissingMethod,
            "groovy.lang.MissingMethodException",
            $"There is no function '{name}({Invoker.TypesOf(arguments)})'.",
            offset,
            isExact: false);
    }
}
