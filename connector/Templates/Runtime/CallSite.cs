using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Library;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>A place that calls a method. It remembers the method it found last, for values whose .NET type alone decides which one that is.</summary>
internal sealed class CallSite(string name)
{
    // One object, never changed: templates are evaluated by several threads at once.
    private Found? last;

    public object? Invoke(object? target, object?[] arguments, Evaluation run, int offset)
    {
        if (last is { } found && found.Fits(target, arguments))
        {
            run.Budget.Step();
            return Invoker.Call(found.Method, target, name, arguments, run, offset);
        }
        if (IsPlain(target) && Array.TrueForAll(arguments, IsPlain) && Tables.Of(target).Find(name, arguments) is { } method)
            last = new Found(target!.GetType(), Array.ConvertAll(arguments, argument => argument!.GetType()), method);
        return Invoker.Invoke(target, name, arguments, run, offset);
    }

    private static bool IsPlain(object? value) => value is string or int or long or bool or char or double or BigDecimal or BigInteger;

    private sealed record Found(Type Target, Type[] Arguments, Method Method)
    {
        public bool Fits(object? target, object?[] arguments)
        {
            if (target?.GetType() != Target || arguments.Length != Arguments.Length)
                return false;
            for (var index = 0; index < arguments.Length; index++)
            {
                if (arguments[index]?.GetType() != Arguments[index])
                    return false;
            }
            return true;
        }
    }
}
