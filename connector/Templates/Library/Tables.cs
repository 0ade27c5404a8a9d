using System.Numerics;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>Which methods a value has: the one list of what templates may call.</summary>
internal static class Tables
{
    private static readonly MethodTable Tree = new("Map", MapMethods.Table)
    {
        ["firstKey()"] = call => IterableMethods.FirstOf(call, call.Map.Keys),
        ["lastKey()"] = call => IterableMethods.FirstOf(call, call.Map.Keys.Reverse()),
    };

    private static readonly MethodTable Proxy = new("proxy");

    /// <summary>Every table of methods of values.</summary>
    public static IEnumerable<MethodTable> All =>
    [
        ObjectMethods.Table, NullMethods.Table, StringMethods.Table, StringExtraMethods.Table, StringNumberMethods.Table, BuilderMethods.Table, NumberMethods.Table, NumberMethods.Whole,
        NumberMethods.Large, NumberMethods.Floating, DecimalMethods.Table, IterableMethods.Table, GroupingMethods.Table, CollectionMethods.Table, CollectionMethods.Growing, CollectionMethods.Set,
        ListMethods.Reading, ListMethods.Table, ListMethods.Linked, ListMethods.Array, ListMethods.Range, MapMethods.Table, MapExtraMethods.Table, Tree, DateMethods.Table, DateMethods.Calendars,
        DateMethods.Zones, DateMethods.Formats, RegexMethods.Patterns, RegexMethods.Matchers, Base64Methods.Encoders, Base64Methods.Decoders, Base64Methods.ByteArrays, JsonMethods.Builders, JsonMethods.Slurpers,
        JsonMethods.Mappers, SmallMethods.Boolean, SmallMethods.Character, SmallMethods.Entry, SmallMethods.Closure, SmallMethods.Iterator, SmallMethods.Throwable, SmallMethods.Class,
        SmallMethods.Writer, SmallMethods.Uuid, SmallMethods.Constant, SmallMethods.Comparator, SmallMethods.Random, SmallMethods.Tokenizer, SmallMethods.Row, BindingMethods.Table,
    ];

    public static MethodTable Of(object? value) => value switch
    {
        null => NullMethods.Table,
        string or GString => StringMethods.Table,
        JavaMap { ClassName: JavaMap.Sorted } => Tree,
        JavaMap => MapMethods.Table,
        JavaList { ClassName: "[B" } => Base64Methods.ByteArrays,
        JavaList { IsArray: true } => ListMethods.Array,
        JavaList { ClassName: JavaList.LinkedList } => ListMethods.Linked,
        JavaList => ListMethods.Table,
        JavaRange => ListMethods.Range,
        JavaSet or MapValues => CollectionMethods.Set,
        int or long or short or sbyte => NumberMethods.Whole,
        BigInteger => NumberMethods.Large,
        BigDecimal => DecimalMethods.Table,
        double or float => NumberMethods.Floating,
        bool => SmallMethods.Boolean,
        char => SmallMethods.Character,
        DomainObject => SmallMethods.Row,
        JavaStringBuilder => BuilderMethods.Table,
        JavaDate => DateMethods.Table,
        JavaCalendar => DateMethods.Calendars,
        JavaTimeZone => DateMethods.Zones,
        SimpleDateFormat => DateMethods.Formats,
        JavaPattern => RegexMethods.Patterns,
        JavaMatcher => RegexMethods.Matchers,
        JavaBase64 coder => coder.Encodes ? Base64Methods.Encoders : Base64Methods.Decoders,
        JsonBuilder => JsonMethods.Builders,
        JsonSlurper => JsonMethods.Slurpers,
        JsonMapper => JsonMethods.Mappers,
        MapEntry => SmallMethods.Entry,
        Closure => SmallMethods.Closure,
        JavaIterator => SmallMethods.Iterator,
        JavaThrowable => SmallMethods.Throwable,
        JavaClass => SmallMethods.Class,
        JavaWriter => SmallMethods.Writer,
        JavaUuid => SmallMethods.Uuid,
        JavaEnum => SmallMethods.Constant,
        JavaComparator => SmallMethods.Comparator,
        JavaRandom => SmallMethods.Random,
        JavaTokenizer => SmallMethods.Tokenizer,
        JavaBinding => BindingMethods.Table,
        DomainClass => DomainClasses.Table,
        JavaProxy => Proxy,
        _ => ObjectMethods.Table,
    };
}
