using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of numbers.</summary>
internal static class NumberMethods
{
    public static readonly MethodTable Table = new("Number", ObjectMethods.Table)
    {
        ["intValue|toInteger()"] = call => Arithmetic.ToInt(call.Target!),
        ["longValue|toLong()"] = call => Arithmetic.ToLong(call.Target!),
        ["doubleValue|toDouble()"] = call => Arithmetic.ToDouble(call.Target!),
        ["floatValue|toFloat()"] = call => (float)Arithmetic.ToDouble(call.Target!),
        ["shortValue()"] = call => unchecked((short)Arithmetic.ToInt(call.Target!)),
        ["byteValue()"] = call => unchecked((sbyte)Arithmetic.ToInt(call.Target!)),
        ["toBigDecimal()"] = call => Arithmetic.ToDecimal(call.Target!),
        ["toBigInteger()"] = call => Arithmetic.ToInteger(call.Target!),
        ["plus(String)"] = call => JavaText.Of(call.Target, call.Run) + JavaText.Of(call[0], call.Run),
        ["plus|minus|multiply|div(Character)"] = call => Operators.Apply(Symbol(call.Name), call.Target, (int)(char)call.NotNull(0), call.Run, call.Offset),
        ["plus|minus|multiply|div|mod(Number)"] = call => Operators.Apply(Symbol(call.Name), call.Target, call.NotNull(0), call.Run, call.Offset),
        ["intdiv(Number)"] = call => Arithmetic.Calculate("intdiv", call.Target!, call.NotNull(0), call.Run),
        ["power(Number)"] = call => Powers.Of(call.Target!, call.NotNull(0), call.Run),
        ["unaryMinus()"] = call => Arithmetic.Negate(call.Target!, call.Run),
        ["unaryPlus()"] = call => call.Target,
        ["next()"] = call => Arithmetic.Calculate("+", call.Target!, 1, call.Run),
        ["previous()"] = call => Arithmetic.Calculate("-", call.Target!, 1, call.Run),
        ["abs()"] = call => Sign(call.Target!) < 0 ? Arithmetic.Negate(call.Target!, call.Run) : call.Target,
        ["compareTo(Object)"] = call => Comparison.IsComparable(call.NotNull(0)) && Arithmetic.IsNumber(call[0])
            ? Arithmetic.Compare(call.Target!, call[0]!)
            : throw call.Fail(TemplateErrorKind.Type, "java.lang.ClassCastException", "A number compares with numbers only."),
        ["equals(Object)"] = call => JavaEquality.AreEqual(call.Target, call[0]),
        ["isCase(Number)"] = call => call[0] is not null && Arithmetic.Compare(call.Target!, call[0]!) == 0,
        ["bitwiseNegate()"] = call => throw NoBits(call, call.Target),
        ["leftShift|rightShift|rightShiftUnsigned(Number)"] = call => throw NoBits(call, call.Target),
        ["and(Number)"] = call => Bits(call, (left, right) => left & right),
        ["or(Number)"] = call => Bits(call, (left, right) => left | right),
        ["xor(Number)"] = call => Bits(call, (left, right) => left ^ right),
        ["times(Closure)"] = call =>
        {
            for (var count = 0; count < Arithmetic.ToInt(call.Target!); count++)
            {
                call.Run.Budget.Step();
                call.Call(0, count);
            }
            return null;
        },
        ["upto(Number,Closure)"] = call => Walk(call, 1, call.NotNull(0), call.Closure(1)),
        ["downto(Number,Closure)"] = call => Walk(call, -1, call.NotNull(0), call.Closure(1)),
        ["step(Number,Number,Closure)"] = call => Step(call),
    };

    public static readonly MethodTable Whole = new("Integer", Table)
    {
        ["bitwiseNegate()"] = call => call.Target switch
        {
            int number => (object)~number,
            long number => ~number,
            _ => (object)(-1 - Arithmetic.ToInteger(call.Target!)),
        },
        ["leftShift(Number)"] = call => Shifted(call, number => number << call.Int(0), number => number << call.Int(0)),
        ["rightShift(Number)"] = call => Shifted(call, number => number >> call.Int(0), number => number >> call.Int(0)),
        ["rightShiftUnsigned(Number)"] = call => Shifted(call, number => number >>> call.Int(0), number => number >>> call.Int(0)),
    };

    public static readonly MethodTable Large = new("BigInteger", Whole)
    {
        ["add|subtract|multiply(java.math.BigInteger)"] = call => Operators.Apply(Symbol(call.Name), call.Target, call.NotNull(0), call.Run, call.Offset),
        ["divide(java.math.BigInteger)"] = call => Arithmetic.Calculate("intdiv", call.Target!, call.NotNull(0), call.Run),
        ["remainder(java.math.BigInteger)"] = call => Arithmetic.ToInteger(call.NotNull(0)) is { IsZero: false } divisor
            ? BigInteger.Remainder(Arithmetic.ToInteger(call.Target!), divisor)
            : Arithmetic.Calculate("intdiv", call.Target!, call[0]!, call.Run),
        ["pow(int)"] = call => call.Int(0) >= 0
            ? Powers.Of(call.Target!, call.Int(0), call.Run)
            : throw call.Fail(TemplateErrorKind.Arithmetic, "java.lang.ArithmeticException", "A BigInteger has no power below zero.", says: "Negative exponent"),
        ["signum()"] = call => Sign(call.Target!),
        ["negate()"] = call => Arithmetic.Negate(call.Target!, call.Run),
    };

    public static readonly MethodTable Floating = new("Double", Table)
    {
        ["round()"] = call => call.Target is float ? (object)(int)RoundHalfUp(Arithmetic.ToDouble(call.Target)) : RoundHalfUp(Arithmetic.ToDouble(call.Target!)),
        ["round(int)"] = call => RoundHalfUp(Arithmetic.ToDouble(call.Target!) * Math.Pow(10, call.Int(0))) / Math.Pow(10, call.Int(0)),
        ["trunc()"] = call => Math.Truncate(Arithmetic.ToDouble(call.Target!)),
        ["trunc(int)"] = call => Math.Floor(Arithmetic.ToDouble(call.Target!) * Math.Pow(10, call.Int(0))) / Math.Pow(10, call.Int(0)),
        ["isNaN()"] = call => double.IsNaN(Arithmetic.ToDouble(call.Target!)),
        ["isInfinite()"] = call => double.IsInfinity(Arithmetic.ToDouble(call.Target!)),
    };

    public static int Sign(object number) => Arithmetic.Compare(number, 0);

    /// <summary>Math.round: up from the middle.</summary>
    public static long RoundHalfUp(double number) => Arithmetic.ToLong(Math.Floor(number + 0.5));

    public static string Symbol(string method) => method switch
    {
        "plus" or "add" => "+",
        "minus" or "subtract" => "-",
        "multiply" => "*",
        "div" or "divide" => "/",
        _ => "%",
    };

    private static object Bits(Invocation call, Func<BigInteger, BigInteger, BigInteger> combine)
    {
        if (!Arithmetic.IsWhole(call.NotNull(0)) || !Arithmetic.IsWhole(call.Target))
        {
            throw NoBits(call, call.Target);
        }
        var result = combine(Arithmetic.ToInteger(call.Target!), Arithmetic.ToInteger(call[0]!));
        return call.Target is BigInteger || call[0] is BigInteger ? result : call.Target is long || call[0] is long ? (long)result : (object)(int)result;
    }

    private static Parsing.TemplateFailure NoBits(Invocation call, object? number) => call.Fail(
        TemplateErrorKind.Thrown,
        "java.lang.UnsupportedOperationException",
        "Only whole numbers have bits.",
        says: $"Cannot use {call.Name}() on this number type: {JavaClass.Of(number)!.Name} with value: {JavaText.Of(number, call.Run)}");

    private static object Shifted(Invocation call, Func<int, int> ofInt, Func<long, long> ofLong)
    {
        if (!Arithmetic.IsWhole(call.NotNull(0)))
        {
            throw call.Fail(
                TemplateErrorKind.Thrown,
                "java.lang.UnsupportedOperationException",
                "A number can only be shifted by a whole one.",
                says: $"Shift distance must be an integral type, but {JavaText.Of(call[0], call.Run)} ({JavaClass.Of(call[0])!.Name}) was supplied");
        }
        if (call.Target is long large)
            return ofLong(large);
        return call.Target is BigInteger ? throw NoBits(call, call.Target) : ofInt(Arithmetic.ToInt(call.Target!));
    }

    private static object? Walk(Invocation call, int step, object end, Closure closure)
    {
        if (Arithmetic.Compare(call.Target!, end) * step > 0)
            throw call.Argument($"'{call.Name}' cannot reach {JavaText.Of(end, call.Run)}.", "groovy.lang.GroovyRuntimeException");
        for (var number = call.Target!; Arithmetic.Compare(number, end) * step <= 0; number = Arithmetic.Calculate("+", number, step, call.Run))
        {
            call.Run.Budget.Step();
            Closures.Run(closure, [number], call.Run);
        }
        return null;
    }

    private static object? Step(Invocation call)
    {
        var direction = Sign(call.NotNull(1));
        if (direction == 0)
            throw call.Argument("A step of zero leads nowhere.", "groovy.lang.GroovyRuntimeException");
        if (Arithmetic.Compare(call.Target!, call.NotNull(0)) * direction > 0)
            throw call.Argument($"Steps of {JavaText.Of(call[1], call.Run)} never reach {JavaText.Of(call[0], call.Run)}.", "groovy.lang.GroovyRuntimeException");
        for (var number = call.Target!; Arithmetic.Compare(number, call.NotNull(0)) * direction < 0; number = Arithmetic.Calculate("+", number, call[1]!, call.Run))
        {
            call.Run.Budget.Step();
            Closures.Run(call.Closure(2), [number], call.Run);
        }
        return null;
    }
}
