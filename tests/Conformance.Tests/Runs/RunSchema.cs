using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Runs;

/// <summary>The schema of run.json, made of the types that are written and what their documentation says.</summary>
internal static partial class RunSchema
{
    public static string Path { get; } = Repository.PathOf("fixtures", "schemas", "run.schema.json");

    /// <summary>The schema as it ought to be published.</summary>
    public static string Make()
    {
        var documentation = XDocument.Load(System.IO.Path.ChangeExtension(typeof(Run).Assembly.Location, ".xml"))
            .Descendants("member")
            .SelectMany(member => member.Elements("param").Select(param => (Name: $"{Name(member)}/{Name(param)}", Element: param))
                .Append((Name: Name(member), Element: member.Element("summary") ?? member)))
            .ToDictionary(entry => entry.Name, entry => Summary(entry.Element), StringComparer.Ordinal);
        var schema = RunJson.SchemaOptions.GetJsonSchemaAsNode(typeof(Run), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Described(context, node, documentation),
        }).AsObject();
        var whole = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "run.json",
        };
        foreach (var (name, value) in schema.ToList())
        {
            schema.Remove(name);
            whole[name] = value;
        }

        return whole.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
    }

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode node, Dictionary<string, string> documentation)
    {
        // Of a converter of our own the exporter knows nothing.
        if (context.TypeInfo.Type.IsEnum && node is not JsonObject)
            node = new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames(context.TypeInfo.Type).Select(name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name))]) };
        if (node is not JsonObject schema) return node;
        if (context.TypeInfo.Kind == System.Text.Json.Serialization.Metadata.JsonTypeInfoKind.Object) Close(context, schema);
        if (context.PropertyInfo is not { } property) return node;
        var name = property.AttributeProvider is System.Reflection.MemberInfo member ? member.Name : property.Name;
        if (documentation.TryGetValue($"P:{property.DeclaringType.FullName}.{name}", out var text)
            || documentation.TryGetValue($"T:{property.DeclaringType.FullName}/{name}", out text))
        {
            schema.Insert(0, "description", text);
        }

        return schema;
    }

    /// <summary>Nothing else may be there, and what may be null is left out then.</summary>
    private static void Close(JsonSchemaExporterContext context, JsonObject schema)
    {
        schema["additionalProperties"] = false;
        var nullable = context.TypeInfo.Properties.Where(property => property.IsGetNullable).Select(property => property.Name).ToHashSet();
        if (schema["required"] is JsonArray required)
            schema["required"] = new JsonArray([.. required.Where(name => !nullable.Contains((string)name!)).Select(name => name!.DeepClone())]);
    }

    private static string Name(XElement element) => element.Attribute("name")!.Value;

    private static string Summary(XElement element) => Whitespace().Replace(
        string.Concat(element.Nodes().Select(Words)).Trim(), " ");

    private static string Words(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")?.Value.Split('.')[^1] ?? "",
        XElement element => element.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
