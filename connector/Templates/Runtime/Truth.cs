using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>What Groovy takes for true: neither null nor false, zero or empty.</summary>
internal static class Truth
{
    public static bool Of(object? value, Evaluation run) => value switch
    {
        null => false,
        bool truth => truth,
        string text => text.Length > 0,
        int number => number != 0,
        long number => number != 0,
        BigDecimal number => !number.Unscaled.IsZero,
        BigInteger number => !number.IsZero,
        double number => number != 0,
        float number => number != 0,
        short number => number != 0,
        sbyte number => number != 0,
        char letter => letter != 0,
        JavaCollection collection => collection.Count > 0,
        JavaMap map => map.Count > 0,
        GString text => text.ToString().Length > 0,
        JavaStringBuilder text => text.Text.Length > 0,
        JavaMatcher matcher => matcher.IsTrue(),
        JavaIterator iterator => iterator.HasNext,
        Closure or DomainObject or IJavaObject => true,
        _ => throw run.Unsupported("The truth of this value"),
    };
}
