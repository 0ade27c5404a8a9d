using System.Text.Json.Nodes;
using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.OpenApi;

/// <summary>Describes an operation of OpsRamp's.</summary>
internal static class OperationDescription
{
    public static JsonObject Of(MockRoute route)
    {
        var operation = new JsonObject
        {
            ["operationId"] = route.Operation,
            ["tags"] = new JsonArray(Tag(route)),
            ["parameters"] = Parameters(route),
            ["responses"] = Responses(route),
        };
        if (route.BodyShape is not BodyShape.None)
            operation["requestBody"] = RequestBody(route);
        if (route.BodyShape is not BodyShape.Form)
            operation["security"] = new JsonArray(new JsonObject { ["token"] = new JsonArray() });
        return operation;
    }

    private static string Tag(MockRoute route) => route.Segments.Select(segment => segment.Text).FirstOrDefault(
        text => text is "users" or "roles" or "userGroups" or "permissionSets" or "clients" or "credentialSets" or "deviceGroups" or "cfg")
        ?? (route.BodyShape is BodyShape.Form ? "tokens" : "tenants");

    private static JsonArray Parameters(MockRoute route)
    {
        var parameters = new JsonArray();
        foreach (var segment in route.Segments.Where(segment => segment.IsName))
            parameters.Add(Parameter(segment.Text, "path", "string"));
        if (!route.Paged)
            return parameters;

        parameters.Add(Parameter("pageNo", "query", "integer"));
        parameters.Add(Parameter("pageSize", "query", "integer"));
        parameters.Add(Parameter("sortName", "query", "string"));
        parameters.Add(Parameter("isDescendingOrder", "query", "boolean"));
        if (route.Template.EndsWith("/search", StringComparison.Ordinal))
            parameters.Add(Parameter("queryString", "query", "string"));
        return parameters;
    }

    private static JsonObject Parameter(string name, string place, string type) => new()
    {
        ["name"] = name,
        ["in"] = place,
        ["required"] = place == "path",
        ["schema"] = ApiSchemas.Type(type),
    };

    private static JsonObject RequestBody(MockRoute route)
    {
        var fields = Fields(route);
        var (type, schema) = route.BodyShape switch
        {
            BodyShape.Form => ("application/x-www-form-urlencoded", fields),
            BodyShape.JsonArray => ("application/json", new JsonObject { ["type"] = "array", ["items"] = fields }),
            _ => ("application/json", fields),
        };
        return new JsonObject
        {
            ["required"] = route.BodyFields.Any(field => field.Required),
            ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } },
        };
    }

    private static JsonObject Fields(MockRoute route)
    {
        var properties = new JsonObject();
        foreach (var field in route.BodyFields)
            properties[field.Name] = Field(field.Kind);
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (route.BodyFields.Any(field => field.Required))
            schema["required"] = new JsonArray([.. route.BodyFields.Where(field => field.Required).Select(field => (JsonNode)field.Name)]);
        return schema;
    }

    /// <summary>Null is absent everywhere, numbers are read as text, and words as flags: the description is as lenient as the service.</summary>
    private static JsonObject Field(BodyFieldKind kind) => kind switch
    {
        BodyFieldKind.Flag => Types("boolean", "string", "null"),
        BodyFieldKind.Structure => Types("object", "null"),
        BodyFieldKind.List => With(Types("array", "null"), Types("object")),
        BodyFieldKind.Texts => With(Types("array", "null"), Types("string")),
        _ => Types("string", "number", "null"),
    };

    private static JsonObject Types(params string[] types) => new() { ["type"] = new JsonArray([.. types.Select(type => (JsonNode)type)]) };

    private static JsonObject With(JsonObject schema, JsonObject items)
    {
        schema["items"] = items;
        return schema;
    }

    private static JsonObject Responses(MockRoute route)
    {
        var responses = new JsonObject
        {
            ["200"] = route.Answer is { } answer ? Response("Done.", ApiSchemas.Of(answer)) : new JsonObject { ["description"] = "Done; the body is empty." },
            ["400"] = Response("The request is wrong.", AnyOf("FieldErrors", "DomainError", "ErrorPair")),
            ["401"] = Response("The caller has no right to it.", AnyOf("ErrorPair", "DomainError")),
        };
        if (route.BodyShape is BodyShape.Form)
            return responses;
        responses["404"] = Response("There is no such thing.", AnyOf("DomainError", "ErrorPair"));
        responses["407"] = Response("The token has expired.", ApiSchemas.Reference("ErrorPair"));
        responses["410"] = Response("The tenant is not available.", ApiSchemas.Reference("ErrorPair"));
        responses["429"] = Response("Too many requests.", ApiSchemas.Reference("ErrorPair"));
        responses["500"] = Response("There is no such thing, or something else is wrong.", ApiSchemas.Reference("DomainError"));
        return responses;
    }

    private static JsonObject AnyOf(params string[] schemas) =>
        new() { ["anyOf"] = new JsonArray([.. schemas.Select(ApiSchemas.Reference)]) };

    private static JsonObject Response(string description, JsonObject schema) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = schema } },
    };
}
