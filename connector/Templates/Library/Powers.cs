using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>Groovy's <c>**</c>: exact for whole exponents, else by doubles.</summary>
internal static class Powers
{
    /// <summary>How many bits a power may have.</summary>
    private const long MostBits = 1_000_000;

    public static object Of(object number, object exponent, Evaluation run)
    {
        if (exponent is not int power || power < 0 || Arithmetic.IsFloating(number))
            return OfDoubles(Arithmetic.ToDouble(number), Arithmetic.ToDouble(exponent));
        var size = number is BigDecimal given ? given.Unscaled.GetBitLength() : Arithmetic.ToInteger(number).GetBitLength();
        if (size * power > MostBits)
            throw run.Budget.Exceeded($"a power of more than {MostBits} bits");
        run.Budget.Build(size * power);
        if (number is BigDecimal exact)
            return new BigDecimal(BigInteger.Pow(exact.Unscaled, power), exact.Scale * power);
        var result = BigInteger.Pow(Arithmetic.ToInteger(number), power);
        return number switch
        {
            int when result >= int.MinValue && result <= int.MaxValue => (object)(int)result,
            long when result >= long.MinValue && result <= long.MaxValue => (long)result,
            _ => (object)result,
        };
    }

    private static object OfDoubles(double number, double exponent)
    {
        var result = Math.Pow(number, exponent);
        if (result == Arithmetic.ToInt(result))
            return Arithmetic.ToInt(result);
        return result == Arithmetic.ToLong(result) ? Arithmetic.ToLong(result) : (object)result;
    }
}
