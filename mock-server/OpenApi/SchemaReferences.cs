using System.Text.Json.Nodes;

namespace OpsRampHarness.MockServer.OpenApi;

/// <summary>References within a schema.</summary>
internal static class SchemaReferences
{
    /// <summary>Puts what a reference points at in its place: inside a larger document it would point elsewhere.</summary>
    public static JsonNode Inline(JsonNode node, JsonNode root)
    {
        if (node is JsonObject { Count: 1 } reference && reference["$ref"]?.GetValue<string>() is { } pointer)
            return Inline(pointer[2..].Split('/').Aggregate(root, (at, part) => at[part]!), root);
        return node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value is null ? null : (JsonNode?)Inline(member.Value, root)))),
            JsonArray items => new JsonArray([.. items.Select(item => item is null ? null : Inline(item, root))]),
            _ => node.DeepClone(),
        };
    }
}
