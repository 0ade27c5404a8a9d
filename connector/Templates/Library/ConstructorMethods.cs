using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The classes of which templates may make new objects.</summary>
internal static class ConstructorMethods
{
    public static readonly MethodTable Table = new("new")
    {
        ["java.lang.String()"] = _ => "",
        ["java.lang.String(String)"] = call => call.String(0),
        ["java.lang.String(Array)"] = call => Text(call, JavaCharset.Of("UTF-8")!),
        ["java.lang.String(Array,String)"] = call => Text(call, JavaCharset.Of(call.String(1))
            ?? throw call.Fail(TemplateErrorKind.Thrown, "java.io.UnsupportedEncodingException", $"There is no encoding '{call.String(1)}'.", call.String(1))),
        ["java.lang.String(Array,java.nio.charset.Charset)"] = call => Text(call, (JavaCharset)call.NotNull(1)),
        ["java.lang.StringBuilder|java.lang.StringBuffer()"] = call => new JavaStringBuilder("", call.Name),
        ["java.lang.StringBuilder|java.lang.StringBuffer(CharSequence)"] = call => new JavaStringBuilder(call.String(0), call.Name),
        ["java.lang.StringBuilder|java.lang.StringBuffer(int)"] = call => new JavaStringBuilder("", call.Name),
        ["java.lang.Object()"] = call => throw call.Unsupported("A plain object"),
        ["java.lang.Integer(String)"] = call => (int)StringNumberMethods.Whole(call.String(0), 10, int.MinValue, int.MaxValue, call),
        ["java.lang.Integer(int)"] = call => call.Int(0),
        ["java.lang.Long(String)"] = call => (long)StringNumberMethods.Whole(call.String(0), 10, long.MinValue, long.MaxValue, call),
        ["java.lang.Long(long)"] = call => call.Long(0),
        ["java.lang.Double(String)"] = call => StringNumberMethods.Double(call.String(0), call),
        ["java.lang.Double(double)"] = call => call.Double(0),
        ["java.lang.Boolean(String)"] = call => call[0] is not null && CaseText.Lower(call.String(0)) == "true",
        ["java.math.BigDecimal(String)"] = call => StringNumberMethods.Decimal(call.String(0), call),
        ["java.math.BigDecimal(int)"] = call => Arithmetic.ToDecimal(call[0]!),
        ["java.math.BigDecimal(long)"] = call => Arithmetic.ToDecimal(call[0]!),
        ["java.math.BigDecimal(double)"] = call => Arithmetic.IsFloating(call[0]) ? BigDecimal.Exactly(call.Double(0)) : Arithmetic.ToDecimal(call[0]!),
        ["java.math.BigInteger(String)"] = call => StringNumberMethods.Whole(call.String(0), 10, -BigInteger.Pow(10, 400), BigInteger.Pow(10, 400), call),
        ["java.math.BigInteger(String,int)"] = call => StringNumberMethods.Whole(call.String(0), call.Int(1), -BigInteger.Pow(36, 400), BigInteger.Pow(36, 400), call),
        ["java.math.MathContext(int)"] = call => new JavaMathContext(call.Int(0), Rounding.HalfUp),
        ["java.math.MathContext(int,java.math.RoundingMode)"] = call => new JavaMathContext(call.Int(0), (Rounding)((JavaEnum)call.NotNull(1)).Ordinal),
        ["java.util.ArrayList|java.util.LinkedList()"] = call => new JavaList([], call.Name),
        ["java.util.ArrayList|java.util.LinkedList(Collection)"] = call => new JavaList([.. call.Collection(0)], call.Name),
        ["java.util.ArrayList(int)"] = call => call.Int(0) >= 0 ? new JavaList([]) : throw call.Argument("A list cannot have a negative size.", says: $"Illegal Capacity: {call.Int(0)}"),
        ["java.util.HashMap|java.util.LinkedHashMap|java.util.TreeMap()"] = call => new JavaMap(call.Name),
        ["java.util.HashMap|java.util.LinkedHashMap|java.util.TreeMap(Map)"] = call => JavaMap.Of(((JavaMap)call.NotNull(0)).Entries, call.Name),
        ["java.util.HashMap|java.util.LinkedHashMap(int)"] = call => call.Name == JavaMap.Linked ? new JavaMap() : throw call.Unsupported("A HashMap of a given capacity"),
        ["java.util.TreeMap(Comparator)"] = call => new JavaMap(JavaMap.Sorted) { KeyOrder = Order(call) },
        ["java.util.HashSet|java.util.LinkedHashSet|java.util.TreeSet()"] = call => new JavaSet([], call.Name),
        ["java.util.HashSet|java.util.LinkedHashSet|java.util.TreeSet(Collection)"] = call => new JavaSet(call.Collection(0), call.Name, capacity: Math.Max(16, (int)(call.Collection(0).Count / 0.75) + 1)),
        ["java.util.TreeSet(Comparator)"] = call => new JavaSet([], JavaSet.Sorted, Order(call)),
        ["java.util.Date()"] = call => JavaDate.Of(call.Run.Context.Clock.GetUtcNow()),
        ["java.util.Date|java.sql.Timestamp|java.sql.Date(long)"] = call => new JavaDate(call.Long(0), call.Name),
        ["java.util.Date(int,int,int)"] = call => Deprecated(call),
        ["java.util.Date(int,int,int,int,int)"] = call => Deprecated(call),
        ["java.util.Date(int,int,int,int,int,int)"] = call => Deprecated(call),
        ["java.util.Date(String)"] = call => throw call.Unsupported("A date out of a text without a pattern"),
        ["java.util.GregorianCalendar()"] = call => new JavaCalendar(JavaDate.Of(call.Run.Context.Clock.GetUtcNow()), JavaTimeZone.Utc),
        ["java.util.GregorianCalendar(int,int,int)"] = call => Calendar(call),
        ["java.util.GregorianCalendar(int,int,int,int,int)"] = call => Calendar(call),
        ["java.util.GregorianCalendar(int,int,int,int,int,int)"] = call => Calendar(call),
        ["java.text.SimpleDateFormat(String)"] = call => SimpleDateFormat.Of(call.String(0), call.Run),
        ["java.text.SimpleDateFormat(String,Locale)"] = call => ((JavaLocale)call.NotNull(1)).Name.StartsWith("en", StringComparison.Ordinal) || ((JavaLocale)call[1]!).Name.Length == 0
            ? SimpleDateFormat.Of(call.String(0), call.Run)
            : throw call.Unsupported($"The language '{((JavaLocale)call[1]!).Name}'"),
        ["java.util.Locale(String)"] = call => new JavaLocale(call.String(0)),
        ["java.util.Locale(String,String)"] = call => new JavaLocale($"{call.String(0)}_{call.String(1)}"),
        ["java.util.UUID(long,long)"] = call => new JavaUuid(OfHalves(call.Long(0), call.Long(1))),
        ["java.util.Random()"] = call => new JavaRandom(call.Run.Random.NextInt64()),
        ["java.util.Random(long)"] = call => new JavaRandom(call.Long(0)),
        ["java.util.StringTokenizer(String)"] = call => new JavaTokenizer([.. StringExtraMethods.Tokens(call.String(0), " \t\n\r\f").Cast<string>()]),
        ["java.util.StringTokenizer(String,String)"] = call => new JavaTokenizer([.. StringExtraMethods.Tokens(call.String(0), call.String(1)).Cast<string>()]),
        ["groovy.json.JsonBuilder()"] = _ => new JsonBuilder(null),
        ["groovy.json.JsonBuilder(Object)"] = call => new JsonBuilder(call[0]),
        ["groovy.json.JsonSlurper()"] = _ => new JsonSlurper(),
        ["com.fasterxml.jackson.databind.ObjectMapper|org.codehaus.jackson.map.ObjectMapper()"] = _ => new JsonMapper(),
    };

    private static string Text(Invocation call, JavaCharset charset) => call[0] switch
    {
        JavaList { ClassName: "[C" } letters => string.Concat(letters.Items),
        JavaList { ClassName: "[B" } bytes => charset.Encoding.GetString(Base64Methods.Bytes(bytes)),
        _ => throw call.Unsupported("A string out of this array"),
    };

    private static Comparer<object?> Order(Invocation call)
    {
        var order = Sorting.By(call.NotNull(0), call.Run);
        return Comparer<object?>.Create((left, right) => order(left, right));
    }

    private static JavaDate Deprecated(Invocation call)
    {
        var calendar = new JavaCalendar(new JavaDate(0), JavaTimeZone.Utc);
        Fill(calendar, call, 1900);
        return calendar.Date;
    }

    private static JavaCalendar Calendar(Invocation call)
    {
        var calendar = new JavaCalendar(new JavaDate(0), JavaTimeZone.Utc);
        Fill(calendar, call, 0);
        return calendar;
    }

    private static void Fill(JavaCalendar calendar, Invocation call, int firstYear)
    {
        int[] fields = [JavaCalendar.YearField, JavaCalendar.MonthField, JavaCalendar.DayField, JavaCalendar.HourOfDayField, JavaCalendar.MinuteField, JavaCalendar.SecondField];
        for (var index = 0; index < call.Count; index++)
            calendar.Set(fields[index], call.Int(index) + (index == 0 ? firstYear : 0));
    }

    private static Guid OfHalves(long most, long least)
    {
        var bytes = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, most);
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(8), least);
        return new Guid(bytes, bigEndian: true);
    }
}
