using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using OpsRampHarness.MockServer.Control;
using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.MockServer.OpenApi;

/// <summary>Describes an operation of the control surface; its schemas are made from the types that read and write.</summary>
internal static partial class ControlDescription
{
    public static JsonObject Of(ControlRoute route)
    {
        var operation = new JsonObject
        {
            ["operationId"] = route.Operation,
            ["summary"] = route.Summary,
            ["tags"] = new JsonArray("harness"),
            ["parameters"] = Parameters(route),
            ["security"] = new JsonArray(new JsonObject(), new JsonObject { ["controlKey"] = new JsonArray() }),
            ["responses"] = new JsonObject
            {
                [route.Response is null ? "204" : "200"] = route.Response is { } type ? Response("Done.", Schema(type())) : new JsonObject { ["description"] = "Done." },
                ["default"] = Response("Refused, with the reason.", Schema(ControlJson.Indented.ControlProblem)),
            },
        };
        if (route.Request is { } request)
            operation["requestBody"] = new JsonObject { ["content"] = Content(Schema(request())) };
        return operation;
    }

    private static JsonArray Parameters(ControlRoute route)
    {
        var parameters = new JsonArray();
        foreach (Match name in NameInPath().Matches(route.Template))
            parameters.Add(Parameter(name.Groups[1].Value, "path", null));
        foreach (var (name, description) in route.Query)
            parameters.Add(Parameter(name, "query", description));
        if (route.OfWorkspace)
            parameters.Add(Parameter("workspace", "query", "The workspace; without it the default one."));
        return parameters;
    }

    private static JsonObject Parameter(string name, string place, string? description)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["required"] = place == "path", ["schema"] = ApiSchemas.Type("string") };
        if (description is not null)
            parameter["description"] = description;
        return parameter;
    }

    private static JsonNode Schema(JsonTypeInfo type)
    {
        var schema = JsonSchemaExporter.GetJsonSchemaAsNode(type, DocumentSchema.Options);
        return SchemaReferences.Inline(schema, schema);
    }

    private static JsonObject Response(string description, JsonNode schema) => new() { ["description"] = description, ["content"] = Content(schema) };

    private static JsonObject Content(JsonNode schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    [GeneratedRegex(@"\{(\w+)(?::\w+)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex NameInPath();
}
