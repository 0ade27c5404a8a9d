using System.Globalization;
using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The static methods of the number classes.</summary>
internal static class NumberStatics
{
    public static readonly MethodTable Integers = new("Integer")
    {
        ["parseInt|valueOf(String)"] = call => (int)Parsed(call, 10, int.MinValue, int.MaxValue),
        ["parseInt|valueOf(String,int)"] = call => (int)Parsed(call, call.Int(1), int.MinValue, int.MaxValue),
        ["valueOf(int)"] = call => call.Int(0),
        ["toString(int)"] = call => JavaText.Of(call.Int(0), call.Run),
        ["toString(int,int)"] = call => InRadix(call.Long(0), call.Int(1), call),
        ["toHexString(int)"] = call => call.Int(0).ToString("x", CultureInfo.InvariantCulture),
        ["toBinaryString(int)"] = call => Convert.ToString(call.Int(0), 2),
        ["toOctalString(int)"] = call => Convert.ToString(call.Int(0), 8),
        ["compare(int,int)"] = call => call.Int(0).CompareTo(call.Int(1)),
        ["max(int,int)"] = call => Math.Max(call.Int(0), call.Int(1)),
        ["min(int,int)"] = call => Math.Min(call.Int(0), call.Int(1)),
        ["sum(int,int)"] = call => unchecked(call.Int(0) + call.Int(1)),
        ["signum(int)"] = call => Math.Sign(call.Int(0)),
        ["bitCount(int)"] = call => BitOperations.PopCount((uint)call.Int(0)),
    };

    public static readonly MethodTable Longs = new("Long")
    {
        ["parseLong|valueOf(String)"] = call => (long)Parsed(call, 10, long.MinValue, long.MaxValue),
        ["parseLong|valueOf(String,int)"] = call => (long)Parsed(call, call.Int(1), long.MinValue, long.MaxValue),
        ["valueOf(long)"] = call => call.Long(0),
        ["toString(long)"] = call => JavaText.Of(call.Long(0), call.Run),
        ["toHexString(long)"] = call => call.Long(0).ToString("x", CultureInfo.InvariantCulture),
        ["toBinaryString(long)"] = call => Convert.ToString(call.Long(0), 2),
        ["compare(long,long)"] = call => call.Long(0).CompareTo(call.Long(1)),
        ["max(long,long)"] = call => Math.Max(call.Long(0), call.Long(1)),
        ["min(long,long)"] = call => Math.Min(call.Long(0), call.Long(1)),
    };

    public static readonly MethodTable Doubles = new("Double")
    {
        ["parseDouble|valueOf(String)"] = call => StringNumberMethods.Double(call.String(0), call),
        ["valueOf(double)"] = call => call.Double(0),
        ["toString(double)"] = call => NumberText.Of(call.Double(0)),
        ["isNaN(double)"] = call => double.IsNaN(call.Double(0)),
        ["isInfinite(double)"] = call => double.IsInfinity(call.Double(0)),
        ["compare(double,double)"] = call => Arithmetic.Compare(call.Double(0), call.Double(1)),
    };

    public static readonly MethodTable Booleans = new("Boolean")
    {
        ["parseBoolean|valueOf(String)"] = call => call[0] is not null && CaseText.Lower(call.String(0)) == "true",
        ["valueOf(boolean)"] = call => call[0],
        ["toString(boolean)"] = call => JavaText.Of(call[0], call.Run),
    };

    public static readonly MethodTable Characters = new("Character")
    {
        ["isDigit(char)"] = call => char.IsDigit(Letter(call)),
        ["isDigit(int)"] = call => char.IsDigit(Letter(call)),
        ["isLetter(char)"] = call => char.IsLetter(Letter(call)),
        ["isLetter(int)"] = call => char.IsLetter(Letter(call)),
        ["isLetterOrDigit(char)"] = call => char.IsLetterOrDigit(Letter(call)),
        ["isLetterOrDigit(int)"] = call => char.IsLetterOrDigit(Letter(call)),
        ["isWhitespace(char)"] = call => char.IsWhiteSpace(Letter(call)) && Letter(call) is not ('\u00a0' or '\u2007' or '\u202f'),
        ["isWhitespace(int)"] = call => char.IsWhiteSpace(Letter(call)) && Letter(call) is not ('\u00a0' or '\u2007' or '\u202f'),
        ["isUpperCase(char)"] = call => char.IsUpper(Letter(call)),
        ["isUpperCase(int)"] = call => char.IsUpper(Letter(call)),
        ["isLowerCase(char)"] = call => char.IsLower(Letter(call)),
        ["isLowerCase(int)"] = call => char.IsLower(Letter(call)),
        ["toUpperCase(int)"] = call => (int)char.ToUpperInvariant(Letter(call)),
        ["toUpperCase(char)"] = call => char.ToUpperInvariant((char)call[0]!),
        ["toLowerCase(int)"] = call => (int)char.ToLowerInvariant(Letter(call)),
        ["toLowerCase(char)"] = call => char.ToLowerInvariant((char)call[0]!),
        ["getNumericValue(char)"] = call => char.IsAsciiDigit((char)call[0]!) ? (char)call[0]! - '0' : throw call.Unsupported("The number of this letter"),
        ["toString(char)"] = call => call[0]!.ToString(),
        ["valueOf(char)"] = call => call[0],
    };

    public static readonly MethodTable Decimals = new("BigDecimal")
    {
        ["valueOf(long)"] = call => Arithmetic.ToDecimal(call[0]!),
        ["valueOf(double)"] = call => Arithmetic.ToDecimal(call.Double(0)),
        ["valueOf(long,int)"] = call => new BigDecimal(call.Long(0), call.Int(1)),
    };

    public static readonly MethodTable BigIntegers = new("BigInteger")
    {
        ["valueOf(long)"] = call => (BigInteger)call.Long(0),
    };

    private static BigInteger Parsed(Invocation call, int radix, BigInteger least, BigInteger most)
    {
        if (call[0] is null)
            throw call.Argument("Null is no number.", "java.lang.NumberFormatException");
        return StringNumberMethods.Whole(call.String(0), radix, least, most, call);
    }

    private static string InRadix(long number, int radix, Invocation call)
    {
        if (radix is < 2 or > 36)
            throw call.Unsupported("Such a radix");
        var digits = new System.Text.StringBuilder();
        var rest = BigInteger.Abs(number);
        do
        {
            digits.Insert(0, "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(rest % radix)]);
            rest /= radix;
        }
        while (!rest.IsZero);
        return (number < 0 ? "-" : "") + digits;
    }

    /// <summary>A letter, given as such or by its code.</summary>
    private static char Letter(Invocation call) => call[0] is char letter ? letter
        : call.Int(0) is >= 0 and <= char.MaxValue ? (char)call.Int(0) : throw call.Unsupported("A letter beyond the first plane of Unicode");
}
