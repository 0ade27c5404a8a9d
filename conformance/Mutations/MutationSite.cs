using System.Text.Json.Nodes;

namespace OpsRampHarness.Conformance.Mutations;

/// <summary>A value in an attribute that a mistake could be made at.</summary>
/// <param name="Attribute">The attribute, such as <c>CreateAccountJSON</c>.</param>
/// <param name="Pointer">JSON pointer of the value.</param>
/// <param name="Name">Name of the member, or index of the element; empty for the root.</param>
/// <param name="Node">The value.</param>
internal sealed record MutationSite(string Attribute, string Pointer, string Name, JsonNode Node)
{
    /// <summary>The text, when it is one.</summary>
    public string? Text => Node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The whole number, when it is one.</summary>
    public int? Number => Node is JsonValue value && value.TryGetValue<int>(out var number) ? number : null;

    /// <summary>The truth value, when it is one.</summary>
    public bool? Flag => Node is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;

    /// <summary>Whether it is a member of an object of this name.</summary>
    public bool IsIn(string container) => Pointer.Split('/') is [.., var parent, _] && parent == container;

    /// <summary>Another text in the place of this one.</summary>
    public static Mutation Replace(string what, string text) => new(what, node => node.ReplaceWith(text));

    /// <summary>Every value of an attribute, in the order of the file.</summary>
    public static IEnumerable<MutationSite> Of(string attribute, JsonNode root) => Of(attribute, "", "", root);

    /// <summary>The value at a pointer of a copy.</summary>
    public static JsonNode Find(JsonNode root, string pointer)
    {
        var node = root;
        foreach (var step in pointer.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
            node = node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
        return node;
    }

    private static IEnumerable<MutationSite> Of(string attribute, string pointer, string name, JsonNode node)
    {
        yield return new MutationSite(attribute, pointer, name, node);
        var children = node switch
        {
            JsonObject members => members.Select(member => (Name: member.Key, Child: member.Value)),
            JsonArray elements => elements.Select((element, index) => (Name: FormattableString.Invariant($"{index}"), Child: element)),
            _ => [],
        };
        foreach (var (step, child) in children.Where(child => child.Child is not null).ToList())
        {
            var escaped = step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
            foreach (var site in Of(attribute, $"{pointer}/{escaped}", step, child!)) yield return site;
        }
    }
}
