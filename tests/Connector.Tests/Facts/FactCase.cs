using System.Text.Json.Nodes;

namespace OpsRampHarness.Connector.Tests.Facts;

/// <summary>One case of a file in <c>fixtures/cases/eic</c>: a pack, a target, what is done, and what must come of it.</summary>
/// <param name="Id">The fact's id and the case's own name, such as <c>1.2/b status</c>.</param>
/// <param name="Json">The case as written.</param>
public sealed record FactCase(string Id, JsonObject Json)
{
    private static readonly string Folder = Path.Combine(Packs.Repository.Folder, "fixtures", "cases", "eic");

    /// <summary>The fact the case is about: the id up to the first blank.</summary>
    public string Fact => Id.Split(' ')[0];

    /// <summary>Every case of every file, in the order of files and places.</summary>
    public static IReadOnlyList<FactCase> All { get; } =
    [
        .. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).SelectMany(file => Read(File.ReadAllText(file))),
    ];

    /// <summary>The pack's attributes: those of the base, changed as the case says.</summary>
    public IEnumerable<(string Attribute, string Json)> Attributes()
    {
        var pack = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "base", $"{Json["base"]?.GetValue<string>() ?? "people"}.json")))!;
        Merge(pack, Json["pack"] as JsonObject ?? []);
        return pack.Select(attribute => (attribute.Key, attribute.Value!.ToJsonString()));
    }

    public override string ToString() => Id;

    private static IEnumerable<FactCase> Read(string text) =>
        ((JsonObject)JsonNode.Parse(text)!)
            .Select(item => new FactCase(item.Key, (JsonObject)item.Value!));

    /// <summary>JSON merge patch (RFC 7396): null takes a member away.</summary>
    internal static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null)
                target.Remove(name);
            else if (value is JsonObject inner && target[name] is JsonObject known)
                Merge(known, inner);
            else
                target[name] = value.DeepClone();
        }
    }
}
