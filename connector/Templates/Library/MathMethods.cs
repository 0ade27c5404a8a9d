using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of java.lang.Math.</summary>
internal static class MathMethods
{
    public static readonly MethodTable Table = new("Math")
    {
        ["addExact(int,int)"] = call => Exact(call, (BigInteger)call.Int(0) + call.Int(1), isLong: false),
        ["addExact(long,long)"] = call => Exact(call, (BigInteger)call.Long(0) + call.Long(1), isLong: true),
        ["subtractExact(int,int)"] = call => Exact(call, (BigInteger)call.Int(0) - call.Int(1), isLong: false),
        ["subtractExact(long,long)"] = call => Exact(call, (BigInteger)call.Long(0) - call.Long(1), isLong: true),
        ["multiplyExact(int,int)"] = call => Exact(call, (BigInteger)call.Int(0) * call.Int(1), isLong: false),
        ["multiplyExact(long,long)"] = call => Exact(call, (BigInteger)call.Long(0) * call.Long(1), isLong: true),
        ["incrementExact(int)"] = call => Exact(call, (BigInteger)call.Int(0) + 1, isLong: false),
        ["decrementExact(int)"] = call => Exact(call, (BigInteger)call.Int(0) - 1, isLong: false),
        ["toIntExact(long)"] = call => Exact(call, call.Long(0), isLong: false),
        ["floorDiv(int,int)"] = call => call.Int(1) == 0 ? throw ByZero(call) : Arithmetic.ToInt(FloorDivide(call.Long(0), call.Long(1))),
        ["floorDiv(long,long)"] = call => call.Long(1) == 0 ? throw ByZero(call) : FloorDivide(call.Long(0), call.Long(1)),
        ["floorMod(int,int)"] = call => call.Int(1) == 0 ? throw ByZero(call) : Arithmetic.ToInt(call.Long(0) - FloorDivide(call.Long(0), call.Long(1)) * call.Long(1)),
        ["floorMod(long,long)"] = call => call.Long(1) == 0 ? throw ByZero(call) : call.Long(0) - FloorDivide(call.Long(0), call.Long(1)) * call.Long(1),
        ["max|min(int,int)"] = call => Pick(call, call.Int(0), call.Int(1)),
        ["max|min(long,long)"] = call => Pick(call, call.Long(0), call.Long(1)),
        ["max|min(float,float)"] = call => Pick(call, (float)call.Double(0), (float)call.Double(1)),
        ["max|min(double,double)"] = call => call[0] is BigDecimal == call[1] is BigDecimal || Arithmetic.IsFloating(call[0]) || Arithmetic.IsFloating(call[1])
            ? Pick(call, call.Double(0), call.Double(1))
            : throw call.Argument("A BigDecimal and a whole number leave open which method is meant; write both as decimals.", "groovy.lang.GroovyRuntimeException"),
        ["abs(int)"] = call => call.Int(0) == int.MinValue ? int.MinValue : Math.Abs(call.Int(0)),
        ["abs(long)"] = call => call.Long(0) == long.MinValue ? long.MinValue : Math.Abs(call.Long(0)),
        ["abs(float)"] = call => Math.Abs((float)call.Double(0)),
        ["abs(double)"] = call => Math.Abs(call.Double(0)),
        ["round(float)"] = call => Arithmetic.ToInt(Math.Floor(call.Double(0) + 0.5)),
        ["round(double)"] = call => NumberMethods.RoundHalfUp(call.Double(0)),
        ["floor(double)"] = call => Math.Floor(call.Double(0)),
        ["ceil(double)"] = call => Math.Ceiling(call.Double(0)),
        ["rint(double)"] = call => Math.Round(call.Double(0), MidpointRounding.ToEven),
        ["signum(double)"] = call => double.IsNaN(call.Double(0)) ? double.NaN : (double)Math.Sign(call.Double(0)),
        ["sqrt(double)"] = call => Math.Sqrt(call.Double(0)),
        ["cbrt(double)"] = call => Math.Round(Math.Cbrt(call.Double(0))) is var whole && whole * whole * whole == call.Double(0) ? whole : Math.Cbrt(call.Double(0)),
        ["pow(double,double)"] = call => Math.Pow(call.Double(0), call.Double(1)),
        ["hypot(double,double)"] = call => double.Hypot(call.Double(0), call.Double(1)),
        ["exp|log|log10|sin|cos|tan|asin|acos|atan(double)"] = call => Function(call),
        ["toRadians(double)"] = call => call.Double(0) * (Math.PI / 180),
        ["toDegrees(double)"] = call => call.Double(0) * (180 / Math.PI),
        ["random()"] = call => call.Run.Random.NextDouble(),
    };

    private static object Exact(Invocation call, BigInteger result, bool isLong)
    {
        var fits = isLong ? result >= long.MinValue && result <= long.MaxValue : result >= int.MinValue && result <= int.MaxValue;
        if (!fits)
        {
            throw call.Fail(
                TemplateErrorKind.Arithmetic, "java.lang.ArithmeticException", $"The result is too large for {(isLong ? "a long" : "an int")}.", isLong ? "long overflow" : "integer overflow");
        }
        return isLong ? (long)result : (object)(int)result;
    }

    private static Parsing.TemplateFailure ByZero(Invocation call) =>
        call.Fail(TemplateErrorKind.Arithmetic, "java.lang.ArithmeticException", "A number is divided by zero.", "/ by zero");

    private static long FloorDivide(long left, long right)
    {
        var quotient = right == -1 ? unchecked(-left) : left / right;
        return left % (right == -1 ? 1 : right) != 0 && left < 0 != right < 0 ? quotient - 1 : quotient;
    }

    private static object Pick<T>(Invocation call, T left, T right)
        where T : IComparable<T>, INumber<T> => T.IsNaN(left) || T.IsNaN(right) ? T.IsNaN(left) ? left : right : call.Name == "max" == left.CompareTo(right) >= 0 ? left : right;

    private static double Function(Invocation call) => call.Name switch
    {
        "exp" => Math.Exp(call.Double(0)),
        "log" => Math.Log(call.Double(0)),
        "log10" => Math.Log10(call.Double(0)),
        "sin" => Math.Sin(call.Double(0)),
        "cos" => Math.Cos(call.Double(0)),
        "tan" => Math.Tan(call.Double(0)),
        "asin" => Math.Asin(call.Double(0)),
        "acos" => Math.Acos(call.Double(0)),
        _ => Math.Atan(call.Double(0)),
    };
}
