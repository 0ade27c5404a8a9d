using System.Globalization;
using System.Numerics;
using System.Text;
using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Java's toString, which differs from what Groovy prints for collections: <c>{k=v}</c>.</summary>
internal static class JavaText
{
    public static string Of(object? value, Evaluation run) => value switch
    {
        null => "null",
        string text => text,
        bool truth => truth ? "true" : "false",
        int or long or short or sbyte => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        BigDecimal number => number.ToString(),
        double number => NumberText.Of(number),
        float number => NumberText.Of(number),
        char letter => letter.ToString(),
        GString text => text.ToString(),
        JavaStringBuilder text => text.Text.ToString(),
        JavaDate date => DateText.Of(date, run),
        JavaClass type => type.ToString(),
        JavaUuid id => id.ToString(),
        JavaRange range => range.Print(run, isQuoted: false),
        JavaList { IsArray: true } => throw run.Unsupported("Java's text of an array, which names its place in memory,"),
        JavaCollection collection => List(collection, run),
        JavaMap map => Map(map, run),
        MapEntry entry => $"{Inner(entry.Key, entry, run)}={Inner(entry.Value, entry, run)}",
        JavaThrowable thrown => Thrown(thrown, run),
        IPrintable printable => printable.Print(run),
        _ => throw run.Unsupported($"To print a value of the class '{JavaClass.Of(value)!.SimpleName}'"),
    };

    public static bool IsPrintable(object? value) =>
        value is null or string or bool or GString or char or IPrintable or JavaStringBuilder or JavaClass or JavaUuid or MapEntry or JavaThrowable { IsExact: true }
        || value is JavaDate { IsReachable: true }
        || Arithmetic.IsNumber(value);

    /// <summary>What an exception says; only if it says it as Java does.</summary>
    public static string? MessageOf(JavaThrowable thrown, Evaluation run) => thrown.IsExact
        ? thrown.Message
        : throw run.Unsupported($"What '{thrown.ClassName}' says to the letter");

    private static string Thrown(JavaThrowable thrown, Evaluation run) => MessageOf(thrown, run) is { } message ? $"{thrown.ClassName}: {message}" : thrown.ClassName;

    private static string List(JavaCollection collection, Evaluation run)
    {
        var text = new StringBuilder("[");
        foreach (var item in collection.Items)
        {
            text.Append(text.Length > 1 ? ", " : "").Append(Inner(item, collection, run));
            run.Budget.Allow(text.Length);
        }
        return text.Append(']').ToString();
    }

    private static string Map(JavaMap map, Evaluation run)
    {
        var text = new StringBuilder("{");
        foreach (var (key, value) in map.Entries)
        {
            text.Append(text.Length > 1 ? ", " : "").Append(Inner(key, map, run)).Append('=').Append(Inner(value, map, run));
            run.Budget.Allow(text.Length);
        }
        return text.Append('}').ToString();
    }

    private static string Inner(object? value, object around, Evaluation run)
    {
        if (ReferenceEquals(value, around))
            return value is JavaMap ? "(this Map)" : "(this Collection)";
        run.Budget.Enter();
        var text = Of(value, run);
        run.Budget.Leave();
        return text;
    }
}

/// <summary>A value of the library that Java prints in a way of its own.</summary>
internal interface IPrintable
{
    string Print(Evaluation run);
}
