using OpsRampHarness.Connector.Templates.Library;

namespace OpsRampHarness.TemplateComparison;

/// <summary>Values to call methods of, each with the tables of the library that list its methods.</summary>
internal static class Receivers
{
    private static readonly MethodTable[] Collection = [CollectionMethods.Table, IterableMethods.Table, GroupingMethods.Table, ObjectMethods.Table];

    private static readonly MethodTable[] Lists = [ListMethods.Reading, CollectionMethods.Growing, .. Collection];

    /// <summary>What templates do mostly stands several times.</summary>
    public static readonly IReadOnlyList<(string[] Values, MethodTable[] Tables)> All =
    [
        (["text", "'abc'", "''", "' a b '", "'a,b,,c,'", "\"x${number}\"", "'A-b_C'"], [StringMethods.Table]),
        (["text", "'abc'", "'a\\nb'", "\"$text\"", "'ab12'"], [StringExtraMethods.Table, ObjectMethods.Table]),
        (["'12'", "'1.5'", "'x'", "' 7 '", "'-3'"], [StringNumberMethods.Table]),
        (["new StringBuilder('abc')", "new StringBuilder()"], [BuilderMethods.Table, StringExtraMethods.Table]),
        (["number", "7", "-3", "0", "9L"], [NumberMethods.Table, NumberMethods.Whole, ObjectMethods.Table]),
        (["12345678901234567890", "5G", "-7G"], [NumberMethods.Table, NumberMethods.Whole, NumberMethods.Large]),
        (["2.5d", "-0.5d", "1e10d", "0d"], [NumberMethods.Table, NumberMethods.Floating]),
        (["price", "2.50", "-1.005", "0.0"], [DecimalMethods.Table, NumberMethods.Table]),
        (["list", "[3, 1, 2]", "['b', 'a']", "[]", "[1, null, 'x']", "[[1, 2], [3]]", "people"], [ListMethods.Table, .. Lists]),
        (["list", "['b', 'a', 'b']", "people", "[1, 2, 3]"], Lists),
        (["(1..4)", "(3..1)", "('a'..'c')", "(0..<0)"], [ListMethods.Range, .. Lists]),
        (["new LinkedList([1, 2, 3])", "new LinkedList()"], [ListMethods.Linked]),
        (["(['b', 'a'] as String[])", "([3, 1, 2] as int[])", "([] as Object[])"], [ListMethods.Array, ListMethods.Reading, .. Collection]),
        (["([1, 2, 3] as Set)", "(['b', 'a'] as TreeSet)", "([] as Set)"], [CollectionMethods.Set, CollectionMethods.Growing, .. Collection]),
        (["map", "[a: 1, b: 2]", "[:]", "[b: 'x', a: null]", "([z: 1, y: 2] as TreeMap)"], [MapMethods.Table, MapExtraMethods.Table, ObjectMethods.Table]),
        (["new Date(0L)", "new Date(86400000L * 400)"], [DateMethods.Table, ObjectMethods.Table]),
        (["new GregorianCalendar(2024, 1, 29)"], [DateMethods.Calendars]),
        (["TimeZone.getTimeZone('UTC')", "TimeZone.getTimeZone('GMT+02:00')"], [DateMethods.Zones]),
        (["new java.text.SimpleDateFormat('yyyy-MM-dd')"], [DateMethods.Formats]),
        (["(~/a(b)?/)", "(~/[0-9]+/)"], [RegexMethods.Patterns, ObjectMethods.Table]),
        (["('ab12' =~ /([a-z])([0-9])/)", "('xyz' =~ /a/)"], [RegexMethods.Matchers]),
        (["Base64.encoder", "Base64.getUrlEncoder()"], [Base64Methods.Encoders]),
        (["Base64.decoder", "Base64.urlDecoder"], [Base64Methods.Decoders]),
        (["'abc'.bytes", "([1, 2] as byte[])"], [Base64Methods.ByteArrays]),
        (["new groovy.json.JsonBuilder([a: 1])"], [JsonMethods.Builders]),
        (["new groovy.json.JsonSlurper()"], [JsonMethods.Slurpers]),
        (["new com.fasterxml.jackson.databind.ObjectMapper()"], [JsonMethods.Mappers]),
        (["true", "flag"], [SmallMethods.Boolean, ObjectMethods.Table]),
        (["('a' as char)", "('7' as char)"], [SmallMethods.Character, ObjectMethods.Table]),
        (["[a: 1].entrySet().iterator().next()"], [SmallMethods.Entry, ObjectMethods.Table]),
        (["{ it }", "{ a, b -> a }"], [SmallMethods.Closure]),
        (["[1, 2].iterator()"], [SmallMethods.Iterator]),
        (["new RuntimeException('x')"], [SmallMethods.Throwable]),
        (["String", "Integer", "List"], [SmallMethods.Class]),
        (["UUID.fromString('00000000-0000-0001-0000-000000000002')"], [SmallMethods.Uuid, ObjectMethods.Table]),
        (["java.math.RoundingMode.UP"], [SmallMethods.Constant, ObjectMethods.Table]),
        (["Collections.reverseOrder()"], [SmallMethods.Comparator]),
        (["new StringTokenizer('a b c')"], [SmallMethods.Tokenizer]),
        (["nothing", "null"], [NullMethods.Table]),
        (["binding"], [BindingMethods.Table]),
    ];
}
