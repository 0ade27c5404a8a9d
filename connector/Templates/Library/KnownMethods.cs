using System.Globalization;
using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>
/// The names of all methods that Java and Groovy 2.4 know, with how many values each takes. Where this interpreter has none of them,
/// the template is refused as unsupported, and only what Groovy does not know either is a missing method.
/// </summary>
internal static class KnownMethods
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> ByClass = new(Read);

    /// <summary>Whether Groovy knows a method of the value.</summary>
    public static bool Knows(object? value, string method, int count)
    {
        if (value is null)
            return false;
        if (value is DomainObject)
            return Knows("java.lang.Object", method, count);
        var type = JavaClass.Of(value)!;
        return ByClass.Value.Keys.Where(type.IsA).Any(name => Knows(name, method, count));
    }

    public static bool KnowsStatic(JavaClass type, string method, int count) => Knows($"static {type.Name}", method, count) || !ByClass.Value.ContainsKey($"static {type.Name}");

    private static bool Knows(string type, string method, int count) =>
        ByClass.Value.TryGetValue(type, out var methods) && methods.TryGetValue(method, out var counts)
        && (counts.Contains('*', StringComparison.Ordinal) || counts.Contains(count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>Reads the list: a line a class, then each method with the digits of its counts; a star stands for any.</summary>
    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        using var stream = typeof(KnownMethods).Assembly.GetManifestResourceStream("known-methods.txt")!;
        using var reader = new StreamReader(stream);
        var classes = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var (name, methods) = line.Split(": ") is [var type, var list] ? (type, list) : ("", "");
            classes[name] = methods.Split(' ').Select(entry => entry.Split('/')).ToDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);
        }
        return classes;
    }
}
