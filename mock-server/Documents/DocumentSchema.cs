using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Documents;

/// <summary>The JSON schema of documents, made from the types that read them.</summary>
public static class DocumentSchema
{
    /// <summary>How schemas are made from types.</summary>
    internal static JsonSchemaExporterOptions Options { get; } = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>The schema as indented JSON with LF line ends.</summary>
    public static string Write()
    {
        var schema = JsonSchemaExporter.GetJsonSchemaAsNode(
            DocumentJson.Indented.WorkspaceDocument, Options).AsObject();
        var head = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "OpsRamp Harness workspace",
            ["description"] = "Tenants of the mock OpsRamp: a seed file, or an exported state.",
        };
        foreach (var (name, value) in schema.ToArray())
        {
            schema.Remove(name);
            head[name] = value;
        }

        return head.ToJsonString(DocumentJson.Indented.WorkspaceDocument.Options) + "\n";
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.TypeInfo.Type == typeof(UserRole))
            return new JsonObject { ["type"] = "string", ["description"] = "Unique id or name of a role." };
        return schema;
    }
}
