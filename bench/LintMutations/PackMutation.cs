using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpsRampHarness.LintMutations;

/// <summary>Spoils packs: their structure, their tokens, their bytes. The same seed spoils the same way.</summary>
internal sealed class PackMutation
{
    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", "\"", "\\", "\\\"", ",", ":", "${", "$", "$x", "$5", "}", "${user.", "${user.email}", "${response.call1.message.", "${\"", "?.", "?", "==", "'", "'''", "<%", "/*", "//", "#",
        "null", "true", "-1", "1e999", "00", "~#~", "~~#~", "~dot#", "#CONST#", "STORE#ACC#ENT#MAPPINGINFO~#~char", "https://", "http://", "@@X@@", "//", "..", "%", "\0", "\ud800", "\u202e", "\ufeff", "“", "’", "\u00a0", "\r", "\n",
    ];

    private readonly Random random;

    private PackMutation(int seed) => random = new Random(seed);

    /// <summary>A spoiled pack in a form of one file.</summary>
    /// <param name="packs">Packs to begin with: text by attribute.</param>
    /// <param name="files">Packs of one file to begin with.</param>
    /// <param name="seed">What to do to them.</param>
    public static byte[] Of(IReadOnlyList<IReadOnlyDictionary<string, string>> packs, IReadOnlyList<byte[]> files, int seed)
    {
        var mutation = new PackMutation(seed);
        if (mutation.random.Next(5) == 0)
            return mutation.SpoilBytes(mutation.Any(files));
        var texts = mutation.Any(packs).ToDictionary();
        for (var change = mutation.random.Next(1, 5); change > 0; change--)
        {
            var attribute = mutation.Any([.. texts.Keys.Order(StringComparer.Ordinal)]);
            texts[attribute] = mutation.random.Next(2) == 0 ? mutation.SpoilStructure(texts[attribute]) : mutation.SpoilTokens(texts[attribute]);
        }

        var bytes = Encoding.UTF8.GetBytes(mutation.random.Next(2) == 0 ? Payload(texts) : ConnectionFile(texts));
        return mutation.random.Next(4) == 0 ? mutation.SpoilBytes(bytes) : bytes;
    }

    private static string Payload(Dictionary<string, string> texts)
        => new JsonObject(texts.Select(text => KeyValuePair.Create(text.Key, (JsonNode?)text.Value))).ToJsonString();

    private static string ConnectionFile(Dictionary<string, string> texts) => new JsonObject
    {
        ["OpsRamp"] = new JsonObject
        {
            ["externalconnectiontype"] = "REST",
            ["EXTERNAL_ATTR"] = new JsonArray([.. texts.Select(text => new JsonObject { ["attributename"] = text.Key, ["encryptedattributevalue"] = text.Value })]),
        },
    }.ToJsonString();

    private string SpoilStructure(string text)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(Encoding.UTF8.GetBytes(text), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            // An earlier change left no structure to spoil.
            return SpoilTokens(text);
        }

        var objects = Objects(root).ToList();
        if (objects.Count == 0)
            return SpoilTokens(text);
        var place = Any(objects);
        var keys = place.Select(member => member.Key).ToList();
        var names = objects.SelectMany(node => node.Select(member => member.Key)).Distinct().ToList();
        if (keys.Count == 0)
            return SpoilTokens(text);
        var key = Any(keys);
        var value = place[key]?.DeepClone();
        switch (random.Next(5))
        {
            case 0:
                place.Remove(key);
                break;
            case 1:
                place.Remove(key);
                place[Any(names)] = value;
                break;
            case 2:
                Any(objects)[key] = value;
                break;
            case 3:
                Any(objects)[Any(names)] = value;
                break;
            default:
                place[key] = Something();
                break;
        }

        return root!.ToJsonString();
    }

    private JsonNode? Something() => random.Next(9) switch
    {
        0 => null,
        1 => true,
        2 => random.Next(-5, 1000),
        3 => "",
        4 => new string('x', random.Next(1, 5000)),
        5 => new JsonArray(),
        6 => new JsonObject(),
        7 => Nested(random.Next(1, 60)),
        _ => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Any(Tokens))),
    };

    private static JsonArray Nested(int depth) => depth == 0 ? [] : new JsonArray(Nested(depth - 1));

    private string SpoilTokens(string text)
    {
        var spoiled = new StringBuilder(text);
        var at = random.Next(spoiled.Length + 1);
        switch (random.Next(3))
        {
            case 0:
                spoiled.Insert(at, Any(Tokens));
                break;
            case 1:
                spoiled.Remove(at, Math.Min(random.Next(1, 30), spoiled.Length - at));
                break;
            default:
                spoiled.Insert(at, spoiled.ToString(at, Math.Min(random.Next(1, 200), spoiled.Length - at)));
                break;
        }

        return spoiled.ToString();
    }

    private byte[] SpoilBytes(byte[] bytes)
    {
        var spoiled = new List<byte>(bytes);
        for (var change = random.Next(1, 4); change > 0 && spoiled.Count > 0; change--)
        {
            var at = random.Next(spoiled.Count);
            switch (random.Next(4))
            {
                case 0:
                    spoiled[at] = (byte)random.Next(256);
                    break;
                case 1:
                    spoiled.Insert(at, (byte)random.Next(256));
                    break;
                case 2:
                    spoiled.RemoveRange(at, Math.Min(random.Next(1, 40), spoiled.Count - at));
                    break;
                default:
                    spoiled.RemoveRange(at, spoiled.Count - at);
                    break;
            }
        }

        return [.. spoiled];
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => Objects(member.Value)).Prepend(json),
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };

    private T Any<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];
}
