using System.Runtime.CompilerServices;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Library;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>A place that calls a method. It remembers the method it found last, for values whose class alone decides which one that is.</summary>
/// <param name="name">The method.</param>
/// <param name="constants">What it is given each time; null when that changes. No method changes its arguments.</param>
/// <param name="offset">Where it stands.</param>
internal sealed class CallSite(string name, object?[]? constants, int offset)
{
    private readonly CallPlace place = new(name, offset);

    // One object, never changed: templates are evaluated by several threads at once.
    private Found? last;

    /// <summary>What it is given each time; null when that changes.</summary>
    public object?[]? Constants => constants;

    public object? Invoke(object? target, object?[] arguments, Evaluation run)
    {
        if (last is { } found && found.Target == Plain.Of(target) && (constants is not null || found.Fits(arguments)))
            return Invoker.Call(found.Method, target, arguments, run, place);
        Remember(target, arguments);
        return Invoker.Invoke(target, name, arguments, run, offset);
    }

    private void Remember(object? target, object?[] arguments)
    {
        var classes = Array.ConvertAll(arguments, Plain.Of);
        if (Plain.Of(target) is not PlainClass.None and var own && Array.IndexOf(classes, PlainClass.None) < 0 && Tables.Of(target).Find(name, arguments) is { } method)
            last = new Found(own, classes, method);
    }

    private sealed record Found(PlainClass Target, PlainClass[] Arguments, Method Method)
    {
        public bool Fits(object?[] arguments)
        {
            if (arguments.Length != Arguments.Length)
                return false;
            for (var index = 0; index < arguments.Length; index++)
            {
                if (Plain.Of(arguments[index]) != Arguments[index])
                    return false;
            }
            return true;
        }
    }

    private enum PlainClass
    {
        None,
        Text,
        Whole,
        Long,
        Truth,
        Letter,
        Decimal,
    }

    private static class Plain
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static PlainClass Of(object? value) => value is string ? PlainClass.Text : value is int ? PlainClass.Whole : Other(value);

        private static PlainClass Other(object? value) => value switch
        {
            long => PlainClass.Long,
            bool => PlainClass.Truth,
            char => PlainClass.Letter,
            BigDecimal => PlainClass.Decimal,
            _ => PlainClass.None,
        };
    }
}
