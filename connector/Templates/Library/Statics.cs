using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The static members of classes.</summary>
internal static class Statics
{
    private static readonly Dictionary<string, object> Constants = new(StringComparer.Ordinal)
    {
        ["java.lang.Integer.MAX_VALUE"] = int.MaxValue,
        ["java.lang.Integer.MIN_VALUE"] = int.MinValue,
        ["java.lang.Long.MAX_VALUE"] = long.MaxValue,
        ["java.lang.Long.MIN_VALUE"] = long.MinValue,
        ["java.lang.Short.MAX_VALUE"] = short.MaxValue,
        ["java.lang.Byte.MAX_VALUE"] = sbyte.MaxValue,
        ["java.lang.Double.MAX_VALUE"] = double.MaxValue,
        ["java.lang.Double.MIN_VALUE"] = double.Epsilon,
        ["java.lang.Double.NaN"] = double.NaN,
        ["java.lang.Double.POSITIVE_INFINITY"] = double.PositiveInfinity,
        ["java.lang.Double.NEGATIVE_INFINITY"] = double.NegativeInfinity,
        ["java.lang.Boolean.TRUE"] = true,
        ["java.lang.Boolean.FALSE"] = false,
        ["java.lang.Math.PI"] = Math.PI,
        ["java.lang.Math.E"] = Math.E,
        ["java.math.BigDecimal.ZERO"] = BigDecimal.Zero,
        ["java.math.BigDecimal.ONE"] = BigDecimal.Of(1),
        ["java.math.BigDecimal.TEN"] = BigDecimal.Of(10),
        ["java.math.BigInteger.ZERO"] = BigInteger.Zero,
        ["java.math.BigInteger.ONE"] = BigInteger.One,
        ["java.math.BigInteger.TEN"] = new BigInteger(10),
        ["java.math.MathContext.UNLIMITED"] = new JavaMathContext(0, Rounding.HalfUp),
        ["java.math.MathContext.DECIMAL32"] = new JavaMathContext(7, Rounding.HalfEven),
        ["java.math.MathContext.DECIMAL64"] = new JavaMathContext(16, Rounding.HalfEven),
        ["java.math.MathContext.DECIMAL128"] = new JavaMathContext(34, Rounding.HalfEven),
        ["java.util.Locale.ENGLISH"] = new JavaLocale("en"),
        ["java.util.Locale.US"] = new JavaLocale("en_US"),
        ["java.util.Locale.UK"] = new JavaLocale("en_GB"),
        ["java.util.Locale.ROOT"] = new JavaLocale(""),
        ["java.nio.charset.StandardCharsets.UTF_8"] = JavaCharset.Of("UTF-8")!,
        ["java.nio.charset.StandardCharsets.US_ASCII"] = JavaCharset.Of("US-ASCII")!,
        ["java.nio.charset.StandardCharsets.ISO_8859_1"] = JavaCharset.Of("ISO-8859-1")!,
        ["java.util.regex.Pattern.CASE_INSENSITIVE"] = 2,
        ["java.util.regex.Pattern.COMMENTS"] = 4,
        ["java.util.regex.Pattern.MULTILINE"] = 8,
        ["java.util.regex.Pattern.LITERAL"] = 16,
        ["java.util.regex.Pattern.DOTALL"] = 32,
        ["java.util.regex.Pattern.UNICODE_CASE"] = 64,
        ["java.lang.String.CASE_INSENSITIVE_ORDER"] = new JavaComparator(Comparer<object?>.Create((left, right) =>
            Comparison.CompareText(CaseText.Lower(CaseText.Upper((string)left!)), CaseText.Lower(CaseText.Upper((string)right!))))),
    };

    private static readonly string[] CalendarFields =
    [
        "ERA", "YEAR", "MONTH", "WEEK_OF_YEAR", "WEEK_OF_MONTH", "DATE", "DAY_OF_YEAR", "DAY_OF_WEEK", "DAY_OF_WEEK_IN_MONTH", "AM_PM", "HOUR", "HOUR_OF_DAY", "MINUTE", "SECOND", "MILLISECOND",
        "ZONE_OFFSET", "DST_OFFSET",
    ];

    private static readonly Dictionary<string, MethodTable> Methods;

    static Statics()
    {
        string[] months = ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"];
        string[] days = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];
        string[] modes = ["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN", "UNNECESSARY"];
        for (var index = 0; index < CalendarFields.Length; index++)
            Constants[$"java.util.Calendar.{CalendarFields[index]}"] = index;
        for (var index = 0; index < months.Length; index++)
            Constants[$"java.util.Calendar.{months[index]}"] = index;
        for (var index = 0; index < days.Length; index++)
            Constants[$"java.util.Calendar.{days[index]}"] = index + 1;
        Constants["java.util.Calendar.DAY_OF_MONTH"] = JavaCalendar.DayField;
        Constants["java.util.Calendar.AM"] = 0;
        Constants["java.util.Calendar.PM"] = 1;
        for (var index = 0; index < modes.Length; index++)
        {
            Constants[$"java.math.RoundingMode.{modes[index]}"] = new JavaEnum("java.math.RoundingMode", modes[index], index);
            Constants[$"java.math.BigDecimal.ROUND_{modes[index]}"] = index;
        }
        Methods = new Dictionary<string, MethodTable>(StringComparer.Ordinal)
        {
            ["java.lang.Math"] = MathMethods.Table,
            ["java.lang.Integer"] = NumberStatics.Integers,
            ["java.lang.Long"] = NumberStatics.Longs,
            ["java.lang.Double"] = NumberStatics.Doubles,
            ["java.lang.Boolean"] = NumberStatics.Booleans,
            ["java.lang.Character"] = NumberStatics.Characters,
            ["java.math.BigDecimal"] = NumberStatics.Decimals,
            ["java.math.BigInteger"] = NumberStatics.BigIntegers,
            ["java.lang.String"] = TextStatics.Strings,
            ["java.util.Objects"] = TextStatics.Objects,
            ["java.util.Arrays"] = CollectionStatics.Arrays,
            ["java.util.Collections"] = CollectionStatics.Collections,
            ["java.util.Date"] = DateStatics.Dates,
            ["java.util.Calendar"] = DateStatics.Calendars,
            ["java.util.GregorianCalendar"] = DateStatics.Calendars,
            ["java.util.TimeZone"] = DateStatics.Zones,
            ["java.sql.Timestamp"] = DateStatics.Timestamps,
            ["java.lang.System"] = DateStatics.Systems,
            ["java.util.UUID"] = TextStatics.Uuids,
            ["java.util.Base64"] = TextStatics.Base64,
            ["java.net.URLEncoder"] = TextStatics.Encoders,
            ["java.net.URLDecoder"] = TextStatics.Decoders,
            ["java.nio.charset.Charset"] = TextStatics.Charsets,
            ["java.util.regex.Pattern"] = TextStatics.Patterns,
            ["java.util.regex.Matcher"] = TextStatics.Matchers,
            ["groovy.json.JsonOutput"] = TextStatics.Json,
        };
    }

    /// <summary>All tables, by class.</summary>
    public static IReadOnlyDictionary<string, MethodTable> Tables => Methods;

    public static MethodTable? TableOf(JavaClass type) => Methods.GetValueOrDefault(type.Name);

    public static bool TryGet(JavaClass type, string name, Evaluation run, [NotNullWhen(true)] out object? constant)
    {
        if (Constants.TryGetValue($"{(type.Name == "java.util.GregorianCalendar" ? "java.util.Calendar" : type.Name)}.{name}", out constant))
            return true;
        if (name == "instance" && type.Name == "java.util.Calendar")
            constant = new JavaCalendar(JavaDate.Of(run.Context.Clock.GetUtcNow()), JavaTimeZone.Utc);
        else if (type.Name is "java.util.Base64" && name is "encoder" or "decoder" or "urlEncoder" or "urlDecoder")
            constant = new JavaBase64(name.EndsWith("ncoder", StringComparison.Ordinal), name.StartsWith("url", StringComparison.Ordinal), IsPadded: true);
        return constant is not null;
    }
}
