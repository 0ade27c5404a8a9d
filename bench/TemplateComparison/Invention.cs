using System.Globalization;
using OpsRampHarness.Connector.Templates.Library;

namespace OpsRampHarness.TemplateComparison;

/// <summary>Makes templates up: what packs write, and what nobody would.</summary>
internal sealed class Invention(Random random)
{
    private static readonly string[] Numbers = ["0", "1", "2", "-1", "3", "7", "number", "10L", "-4L", "2.5", "1.10", "-0.5", "price", "1.5d", "0d", "1e3d", "2.5f", "5G", "null"];

    private static readonly string[] Texts =
    [
        "''", "'a'", "'abc'", "'a b'", "' x '", "'5'", "'-3'", "'2.50'", "text", "user.firstname", "user.email", "map.name", "people[0].name", "\"v${number}\"", "\"$text!\"", "'é'", "'a.b,c'", "'\\n'", "/x\\d/",
    ];

    private static readonly string[] Lists =
        ["[]", "[1, 2, 3]", "['b', 'a']", "[3, 1, 2, 1]", "list", "people", "people.name", "people*.age", "(1..3)", "(2..0)", "('a'..'c')", "[1, null]", "[[1], [2, 3]]", "text.split(',')", "([1, 2] as Set)", "[1, 'a', 2.5]"];

    private static readonly string[] Maps = ["[:]", "[a: 1]", "[b: 2, a: 1]", "map", "people[0]", "[(number): 'n']", "[a: [b: 1]]", "[x: null]"];

    private static readonly string[] Others = ["null", "nothing", "true", "false", "flag", "user.customproperty1", "new Date(0L)", "('c' as char)", "{ it }", "String", "user"];

    private static readonly string[] Types =
        ["String", "Integer", "int", "Long", "long", "double", "Double", "BigDecimal", "BigInteger", "boolean", "Boolean", "char", "List", "Set", "Map", "Object", "String[]", "int[]", "Collection", "Number", "Date", "LinkedList", "float", "short", "byte"];

    private static readonly string[] Patterns = ["/a/", "/[a-z]+/", "'\\\\d'", "/(a)(b)?/", "/\\s*,\\s*/", "'.'", "/^x|c$/", "~/b/", "'['"];

    /// <summary>A template.</summary>
    public string Template() => random.Next(12) switch
    {
        0 => $"a ${{{Anything(2)}}}, ${{{Anything(1)}}}!",
        1 => $"${{{Statements(2)}}}",
        2 => $"${{{Statements(1)}}}",
        3 => $"<% {Statements(1)} %>x<%= {Anything(1)} %>",
        4 or 5 or 6 => $"${{{LibraryCall(1)}}}",
        7 => $"${{{StaticCall()}}}",
        _ => $"${{{Anything(3)}}}",
    };

    private string Anything(int depth) => random.Next(9) switch
    {
        0 or 1 => Number(depth),
        2 or 3 => Text(depth),
        4 => List(depth),
        5 => Map(depth),
        6 => Truth(depth),
        7 => depth > 0 ? LibraryCall(depth - 1) : Pick(Others),
        _ => Mixed(depth),
    };

    private string Number(int depth) => depth <= 0 ? Pick(Numbers) : random.Next(9) switch
    {
        0 or 1 or 2 => $"({Number(depth - 1)} {Pick("+", "-", "*", "/", "%", "**", "<=>")} {Number(depth - 1)})",
        3 => $"({Whole()} {Pick("<<", ">>", ">>>", "&", "|", "^", "%", "<=>")} {Whole()})",
        4 => $"{Text(depth - 1)}.{Pick("size()", "length()", "indexOf('b')", "toInteger()", "toBigDecimal()", "hashCode()")}",
        5 => $"{List(depth - 1)}.{Pick("size()", "sum()", "max()", "min()", "count(1)", "indexOf(1)", "first()", "last()")}",
        6 => $"({Pick("-", "+", "~")}{Number(0)})",
        7 => $"({Number(depth - 1)} as {Pick("int", "Long", "BigDecimal", "double", "String", "BigInteger")})",
        _ => Pick(Numbers),
    };

    private string Text(int depth) => depth <= 0 ? Pick(Texts) : random.Next(9) switch
    {
        0 or 1 => $"({Text(depth - 1)} + {Anything(depth - 1)})",
        2 => $"({Text(depth - 1)} {Pick("-", "*", "<<")} {Anything(depth - 1)})",
        3 => $"{Text(depth - 1)}.{Pick("trim()", "toUpperCase()", "reverse()", "capitalize()", "substring(1)", "substring(0, 1)", "inspect()", "tokenize(',')", "replace('a', 'b')", "padLeft(5)", "toList()")}",
        4 => $"{Text(depth - 1)}[{Pick("0", "-1", "0..1", "5", "1..-1", "'a'", "0, 1")}]",
        5 => $"{Anything(depth - 1)}.toString()",
        6 => $"\"<${{{Pick("number", "text", "list", "nothing", "price")}}}>\"",
        7 => $"{Text(depth - 1)}.{Pick("replaceAll", "split", "find", "findAll", "matches", "replaceFirst")}({Pick(Patterns)})",
        _ => Pick(Texts),
    };

    private string List(int depth) => depth <= 0 ? Pick(Lists) : random.Next(10) switch
    {
        0 => $"[{Anything(depth - 1)}, {Anything(depth - 1)}]",
        1 => $"({List(depth - 1)} {Pick("+", "-", "*", "<<", "==", "in")} {Anything(depth - 1)})",
        2 or 3 => $"{List(depth - 1)}.{Pick("collect", "findAll", "find", "any", "every", "each", "groupBy", "sort", "unique", "count", "max", "sum", "collectEntries", "takeWhile")} {{ {Inner(depth - 1)} }}",
        4 => $"{List(depth - 1)}.{Pick("reverse()", "sort()", "unique()", "flatten()", "tail()", "init()", "take(2)", "drop(1)", "join('-')", "toString()", "inspect()", "toSet()", "collate(2)", "indexed()")}",
        5 => $"{List(depth - 1)}[{Pick("0", "-1", "0..1", "9", "1, 0", "[0, 2]", "-9")}]",
        6 => $"({Whole()}{Pick("..", "..<")}{Whole()})",
        7 => $"{List(depth - 1)}*.{Pick("toString()", "size()", "name", "class")}",
        8 => $"[*{List(depth - 1)}, {Anything(0)}]",
        _ => Pick(Lists),
    };

    private string Map(int depth) => depth <= 0 ? Pick(Maps) : random.Next(8) switch
    {
        0 => $"[a: {Anything(depth - 1)}, b: {Anything(depth - 1)}]",
        1 => $"({Map(depth - 1)} {Pick("+", "-", "<<", "==")} {Map(depth - 1)})",
        2 => $"{Map(depth - 1)}.{Pick("a", "b", "name", "'x y'", "size()", "keySet()", "values()", "get('a')", "containsKey('a')", "class", "sort()", "toString()")}",
        3 => $"{Map(depth - 1)}.{Pick("collect", "findAll", "any", "collectEntries", "each", "sort", "sum")} {{ {Pick("k, v ->", "e ->", "")} {Pick("v", "e", "it", "[it, 1]", "it.value", "k", "true", "1")} }}",
        4 => $"{Map(depth - 1)}[{Anything(0)}]",
        5 => $"[*: {Map(depth - 1)}, a: {Anything(0)}]",
        _ => Pick(Maps),
    };

    private string Truth(int depth) => depth <= 0 ? Pick("true", "false", "flag", "nothing") : random.Next(7) switch
    {
        0 or 1 => $"({Anything(depth - 1)} {Pick("==", "!=", "<", "<=", ">", ">=", "<=>", "in", "instanceof Comparable ||")} {Anything(depth - 1)})",
        2 => $"({Truth(depth - 1)} {Pick("&&", "||")} {Anything(depth - 1)})",
        3 => $"(!{Anything(depth - 1)})",
        4 => $"({Text(depth - 1)} {Pick("==~", "=~")} {Pick(Patterns)})",
        5 => $"({Anything(depth - 1)} instanceof {Pick("String", "List", "Map", "Number", "Integer", "Collection", "CharSequence", "Comparable")})",
        _ => $"({Number(depth - 1)} {Pick("<", ">=", "==")} {Number(depth - 1)})",
    };

    private string Mixed(int depth) => depth <= 0 ? Pick(Others) : random.Next(6) switch
    {
        0 => $"({Truth(depth - 1)} ? {Anything(depth - 1)} : {Anything(depth - 1)})",
        1 => $"({Anything(depth - 1)} ?: {Anything(depth - 1)})",
        2 => $"({Anything(depth - 1)} as {Pick(Types)})",
        3 => $"({Pick("nothing", "user", "map", "text", "people", "list")}?.{Pick("name", "size()", "firstname", "trim()", "first()", "class")})",
        4 => $"(({Pick(Types)}) {Anything(depth - 1)})",
        _ => Pick(Others),
    };

    /// <summary>What a closure gives for <c>it</c>.</summary>
    private string Inner(int depth) => random.Next(6) switch
    {
        0 => "it",
        1 => $"it {Pick("+", "*", "==", ">", "<=>", "in")} {Anything(depth)}",
        2 => $"it.{Pick("name", "toString()", "size()", "age")}",
        3 => $"a -> {Pick("a", "a == 1", "[a, a]", "a.toString()")}",
        4 => $"a, b -> {Pick("a", "b", "a <=> b")}",
        _ => Anything(depth),
    };

    private string Statements(int depth) => random.Next(9) switch
    {
        0 => $"def x = {Anything(depth)}; x = {Pick("x", "x + 1", "[x]", "x?.toString()", "x ?: 'none'")}; return x",
        1 => $"{Pick(Types)} x = {Anything(depth)}; x",
        2 => $"if ({Truth(depth)}) {{ return {Anything(depth)} }} else {{ {Anything(depth)} }}",
        3 => $"def s = {Pick("''", "[]", "0", "[:]")}; for (x in {List(depth)}) {{ {Pick("s += x", "s << x", "if (x == 1) continue; s += x", "s += x; if (s) break", "s[x] = 1")} }}; s",
        4 => $"def n = 0; while (n < {Whole()}) {{ n++; {Pick("", "if (n == 2) break", "if (n == 2) continue")} }}; n",
        5 => $"try {{ {Anything(depth)} }} catch ({Pick("Exception", "NullPointerException", "IndexOutOfBoundsException", "MissingPropertyException", "NumberFormatException")} e) {{ {Pick("'caught'", "e.class.simpleName", "e.class.name")} }}",
        6 => $"switch ({Anything(depth)}) {{ case {Anything(0)}: return 1; case {Pick("String", "1..3", "[1, 2]", "null", "~/a.*/", "{ it }")}: return 2; default: return 3 }}",
        7 => $"def s = []; for (int i = 0; i < {Whole()}; i++) {{ s << {Pick("i", "i * 2", "[i]", "text[i]", "list[i]")} }}; s",
        _ => $"def f = {{ {Pick("it", "a ->", "a, b = 2 ->", "int a ->", "->")} {Anything(0)} }}; f({Pick("", "1", "'a'", "1, 2", "[1, 2]", "null")})",
    };

    /// <summary>A method of the library, with values that suit its parameters more or less.</summary>
    private string LibraryCall(int depth)
    {
        var (values, tables) = Receivers.All[random.Next(Receivers.All.Count)];
        var signatures = tables.SelectMany(table => table).ToArray();
        return $"{Pick(values)}.{Call(Pick(signatures), depth)}";
    }

    private string StaticCall()
    {
        var tables = Statics.Tables.Where(table => table.Key is not ("java.lang.System" or "java.util.GregorianCalendar")).OrderBy(table => table.Key, StringComparer.Ordinal).ToArray();
        var (type, methods) = tables[random.Next(tables.Length)];
        return $"{type}.{Call(Pick([.. methods.Where(signature => !signature.StartsWith("random", StringComparison.Ordinal))]), 1)}";
    }

    private string Call(string signature, int depth)
    {
        var open = signature.IndexOf('(', StringComparison.Ordinal);
        var kinds = signature[(open + 1)..^1].Split(',', StringSplitOptions.RemoveEmptyEntries);
        var arguments = kinds.SelectMany(kind => kind.EndsWith("...", StringComparison.Ordinal)
            ? Enumerable.Range(0, random.Next(3)).Select(_ => Argument(kind[..^3], depth))
            : [Argument(kind, depth)]).ToList();
        // Now and then a call that nobody declared.
        if (random.Next(25) == 0)
            arguments.Add(Anything(0));
        return $"{signature[..open]}({string.Join(", ", arguments)})";
    }

    private string Argument(string kind, int depth) => random.Next(14) == 0 ? Anything(0) : kind switch
    {
        "int" or "Integer" or "short" or "byte" => Whole(),
        "long" or "Long" => $"{Whole()}L",
        "double" or "Double" or "float" => Pick("1.5d", "0d", "-2d", "2.5", "3"),
        "Number" or "BigDecimal" => Number(0),
        "BigInteger" or "java.math.BigInteger" => Pick("2G", "0G", "-3G"),
        "boolean" or "Boolean" => Pick("true", "false"),
        "char" or "Character" => Pick("('a' as char)", "(',' as char)"),
        "String" or "CharSequence" or "GString" => Text(Math.Min(depth, 1) - 1 < 0 ? 0 : random.Next(2)),
        "Closure" => $"{{ {Inner(0)} }}",
        "Comparator" => Pick("{ a, b -> a <=> b }", "Collections.reverseOrder()", "{ it }"),
        "Collection" or "Iterable" or "List" => List(0),
        "Set" => "([1, 2] as Set)",
        "Map" => Map(0),
        "Range" => Pick("(0..1)", "(1..-1)", "(0..<0)", "(2..9)"),
        "Array" => Pick("(['a'] as String[])", "([1, 2] as int[])"),
        "Locale" or "java.util.Locale" => "Locale.US",
        "Date" or "java.util.Date" => "new Date(0L)",
        "java.util.regex.Pattern" or "Pattern" => "~/a/",
        "TimeZone" or "java.util.TimeZone" => "TimeZone.getTimeZone('UTC')",
        "java.math.RoundingMode" => "java.math.RoundingMode.HALF_UP",
        "java.math.MathContext" => "java.math.MathContext.DECIMAL32",
        "java.nio.charset.Charset" => "java.nio.charset.StandardCharsets.UTF_8",
        "Class" or "java.lang.Class" => Pick("String", "List", "Map", "Integer"),
        _ => Anything(Math.Min(depth, 1)),
    };

    private string Whole() => random.Next(-2, 6).ToString(CultureInfo.InvariantCulture);

    private string Pick(params string[] words) => words[random.Next(words.Length)];
}
