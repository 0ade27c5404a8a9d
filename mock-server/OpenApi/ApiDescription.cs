using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpsRampHarness.MockServer.Control;
using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.OpenApi;

/// <summary>The OpenAPI 3.1 description of OpsRamp's paths and of the control surface, made from the tables that serve them.</summary>
public static class ApiDescription
{
    private static readonly Lazy<byte[]> Document = new(Write);

    /// <summary>The description as indented JSON.</summary>
    public static byte[] Json => Document.Value;

    private static byte[] Write()
    {
        var paths = new JsonObject();
        foreach (var route in MockRoutes.All)
            Add(paths, route.Template, route.Method, OperationDescription.Of(route));
        foreach (var route in ControlRoutes.All)
            Add(paths, route.Template.Replace(":long", string.Empty, StringComparison.Ordinal), route.Method, ControlDescription.Of(route));

        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Mock OpsRamp",
                ["version"] = "v1",
                ["description"] = "A stateful fake of the OpsRamp identity API, and below /_harness what it has and OpsRamp has not.",
            },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = ApiSchemas.All(),
                ["securitySchemes"] = new JsonObject
                {
                    ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                    ["controlKey"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = ControlAccess.KeyHeader },
                },
            },
        };
        return Encoding.UTF8.GetBytes(document.ToJsonString(new JsonSerializerOptions
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }));
    }

    private static void Add(JsonObject paths, string template, string method, JsonObject operation)
    {
        if (paths[template] is not JsonObject path)
            paths[template] = path = [];
        path[method.ToLowerInvariant()] = operation;
    }
}
