using System.Text.Json.Nodes;
using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.OpenApi;

/// <summary>The schemas of what OpsRamp's operations answer.</summary>
internal static class ApiSchemas
{
    /// <summary>All schemas by name.</summary>
    public static JsonObject All()
    {
        using var resource = typeof(ApiSchemas).Assembly.GetManifestResourceStream("schemas.json")
            ?? throw new InvalidOperationException("The schemas are not in the assembly.");
        return JsonNode.Parse(resource)!.AsObject();
    }

    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    /// <summary>The schema of a successful answer.</summary>
    public static JsonObject Of(RouteAnswer answer) => answer.Shape switch
    {
        AnswerShape.One => Reference(answer.Schema),
        AnswerShape.Array => new JsonObject { ["type"] = "array", ["items"] = Reference(answer.Schema) },
        _ => Page(answer.Schema),
    };

    private static JsonObject Page(string schema) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("results", "totalResults", "orderBy", "pageNo", "pageSize", "totalPages", "nextPage", "previousPageNo", "descendingOrder"),
        ["properties"] = new JsonObject
        {
            ["results"] = new JsonObject { ["type"] = "array", ["items"] = Reference(schema) },
            ["totalResults"] = Type("integer"),
            ["orderBy"] = Type("string"),
            ["pageNo"] = Type("integer"),
            ["pageSize"] = Type("integer"),
            ["totalPages"] = Type("integer"),
            ["nextPage"] = Type("boolean"),
            ["nextPageNo"] = Type("integer"),
            ["previousPageNo"] = Type("integer"),
            ["descendingOrder"] = Type("boolean"),
        },
    };

    public static JsonObject Type(string type) => new() { ["type"] = type };
}
