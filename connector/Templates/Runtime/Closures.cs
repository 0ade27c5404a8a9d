using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Parsing;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Runs closures.</summary>
internal static class Closures
{
    public static object? Run(Closure closure, object?[] arguments, Evaluation run)
    {
        if (closure.Native is { } native)
            return native(arguments);
        var source = closure.Source!;
        var scope = new Scope(run, closure.Scope) { HasDelegate = closure.HasDelegate, Delegate = closure.Delegate };
        if (!TryBind(source, arguments, scope, run))
            throw Refused(source, arguments, run);
        run.Budget.Enter(source.Offset);
        object? value = null;
        source.Body.Execute(scope, ref value);
        run.Budget.Leave();
        return value;
    }

    /// <summary>Calls a closure with an entry of a map: with key and value if it takes two, else with the entry.</summary>
    public static object? RunOnEntry(Closure closure, JavaMap map, KeyValuePair<object?, object?> entry, Evaluation run) =>
        closure.ParameterCount == 2 ? Run(closure, [entry.Key, entry.Value], run) : Run(closure, [new MapEntry(entry.Key, entry.Value, map)], run);

    private static bool TryBind(ClosureLiteral source, object?[] arguments, Scope scope, Evaluation run)
    {
        if (source.Parameters is not { } parameters)
        {
            scope.Define("it", arguments.Length > 0 ? arguments[0] : null);
            return arguments.Length <= 1;
        }
        if (Fits(parameters, arguments, run))
            return Bind(parameters, arguments, scope, run);
        // A list spreads over the parameters of a closure that takes several.
        return arguments is [JavaCollection list] && parameters.Count > 1 && (object?[])[.. list.Items] is var items && Fits(parameters, items, run) && Bind(parameters, items, scope, run);
    }

    private static bool Fits(IReadOnlyList<Parameter> parameters, object?[] arguments, Evaluation run)
    {
        var optional = parameters.Count(parameter => parameter.Default is not null);
        if (arguments.Length == 0 && parameters is [{ Type: null, Default: null }])
            return true;
        if (arguments.Length > parameters.Count || arguments.Length < parameters.Count - optional)
            return false;
        return Given(parameters, arguments.Length).Zip(arguments).All(pair => pair.First.Type is not { } type || Casts.Accepts(pair.Second, type, run));
    }

    /// <summary>The parameters that values are given for; those with a default are left out from the last.</summary>
    private static IEnumerable<Parameter> Given(IReadOnlyList<Parameter> parameters, int count)
    {
        var leftOut = parameters.Count - count;
        var optional = parameters.Count(parameter => parameter.Default is not null) - leftOut;
        foreach (var parameter in parameters)
        {
            if (parameter.Default is null || optional-- > 0)
                yield return parameter;
        }
    }

    private static bool Bind(IReadOnlyList<Parameter> parameters, object?[] arguments, Scope scope, Evaluation run)
    {
        var given = Given(parameters, arguments.Length).ToHashSet();
        var next = 0;
        foreach (var parameter in parameters)
        {
            var value = !given.Contains(parameter) ? run.Value(parameter.Default!, scope) : next < arguments.Length ? arguments[next++] : null;
            scope.Define(parameter.Name, parameter.Type is { } type ? Casts.Assign(value, type, run) : value, parameter.Type);
        }
        return true;
    }

    private static TemplateFailure Refused(ClosureLiteral source, object?[] arguments, Evaluation run) => run.Fail(
        TemplateErrorKind.MissingMethod,
        "groovy.lang.MissingMethodException",
        $"The closure takes {source.Parameters?.Count ?? 1} values but is given ({Invoker.TypesOf(arguments)}).",
        source.Offset,
        isExact: false);
}
