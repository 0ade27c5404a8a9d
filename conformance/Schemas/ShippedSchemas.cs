using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OpsRampHarness.Conformance.Schemas;

/// <summary>The JSON schemas of attributes and of our own files that ship inside the tool.</summary>
internal static partial class ShippedSchemas
{
    private const string Prefix = "schemas/";
    private const string Suffix = ".schema.json";
    private const string Parts = "parts";
    private const string Definitions = "definitions";

    private static readonly Assembly Tool = typeof(ShippedSchemas).Assembly;

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What there are schemas of, sorted: attributes by their names, and our own files by theirs without <c>.json</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Tool.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length]).Where(name => name != Parts).Order(StringComparer.Ordinal),
    ];

    /// <summary>The schema as a document that needs no other: the parts it shares with others are in it.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string Text(string name)
    {
        var schema = JsonNode.Parse(Raw(name).Replace($"{Parts}{Suffix}#", "#", StringComparison.Ordinal))!.AsObject();
        var shared = JsonNode.Parse(Raw(Parts))![Definitions]!.AsObject();
        var needed = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<JsonNode>([schema]);
        while (open.TryPop(out var node))
        {
            foreach (var reference in Reference().Matches(node.ToJsonString()).Select(match => match.Groups[1].Value))
            {
                if (shared[reference] is { } part && needed.Add(reference))
                    open.Push(part);
            }
        }

        if (needed.Count > 0)
            schema[Definitions] = new JsonObject(needed.Select(part => KeyValuePair.Create(part, shared[part]?.DeepClone())));
        return schema.ToJsonString(Layout) + "\n";
    }

    private static string Raw(string name)
    {
        using var reader = new StreamReader(Tool.GetManifestResourceStream($"{Prefix}{name}{Suffix}")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("\"#/definitions/([A-Za-z]+)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}
