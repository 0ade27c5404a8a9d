using System.Text.Json.Nodes;

namespace OpsRampHarness.Connector.Tests.Facts;

/// <summary>One cell of {authentication} × {paging} × {mapping}, put together from the parts in <c>fixtures/cases/matrix/parts.json</c>.</summary>
public sealed record MatrixCase(string Authentication, string Paging, string Mapping)
{
    private static readonly JsonObject Parts =
        (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Packs.Repository.Folder, "fixtures", "cases", "matrix", "parts.json")))!;

    /// <summary>The ways to authenticate.</summary>
    public static IReadOnlyList<string> Authentications { get; } = Names("authentication");

    /// <summary>Every cell.</summary>
    public static IEnumerable<MatrixCase> All { get; } =
    [
        .. from authentication in Authentications from paging in Names("paging") from mapping in Names("mapping") select new MatrixCase(authentication, paging, mapping),
    ];

    /// <summary>The pack's attributes.</summary>
    public IEnumerable<(string Attribute, string Json)> Attributes()
    {
        var pack = (JsonObject)Parts["base"]!.DeepClone();
        foreach (var part in (JsonNode?[])[Parts["authentication"]![Authentication], Parts["paging"]![Paging], Parts["mapping"]![Mapping], TokenHeader()])
            FactCase.Merge(pack, part as JsonObject ?? []);
        return pack.Select(attribute => (attribute.Key, attribute.Value!.ToJsonString()));
    }

    public override string ToString() => $"{Authentication} × {Paging} × {Mapping}";

    /// <summary>Where the token goes when it is not the Authorization header: every call of the pack says so itself.</summary>
    private JsonObject? TokenHeader() => Authentication switch
    {
        "header-token" => Calls("X-Token"),
        "cookies" => Calls("Cookie"),
        _ => null,
    };

    private JsonObject Calls(string header)
    {
        var http = new JsonObject { ["http"] = new JsonObject { ["httpHeaders"] = new JsonObject { ["Authorization"] = null, [header] = "${access_token}" } } };
        var call = new JsonObject { ["call"] = new JsonObject { ["call1"] = http } };
        var import = new JsonObject
        {
            ["accountParams"] = call.DeepClone(),
            ["entitlementParams"] = new JsonObject { ["entTypes"] = new JsonObject { ["Group"] = call.DeepClone() } },
        };
        if (Mapping.StartsWith("http", StringComparison.Ordinal))
            import["acctEntParams"] = new JsonObject { ["entTypes"] = new JsonObject { ["Group"] = call.DeepClone() } };
        var create = (JsonObject)Parts["base"]!["CreateAccountJSON"]!.DeepClone();
        FactCase.Merge((JsonObject)create["call"]![0]!, new JsonObject { ["httpHeaders"] = http["http"]!["httpHeaders"]!.DeepClone() });
        return new JsonObject { ["ImportAccountEntJSON"] = import, ["CreateAccountJSON"] = new JsonObject { ["call"] = create["call"]!.DeepClone() } };
    }

    private static List<string> Names(string part) => [.. Parts[part]!.AsObject().Select(item => item.Key)];
}
