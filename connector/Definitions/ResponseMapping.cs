using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>A value taken from the responses of a task: <c>call1.message.id</c>, <c>#CONST#${…}</c> or the word <c>accountName</c>.</summary>
/// <param name="Node">Where it is written.</param>
/// <param name="Path">The path from the call's name on; null when the value is computed or the account's name.</param>
/// <param name="Computed">What computes it; null when it is read.</param>
/// <param name="IsAccountName">Whether it is the account's name.</param>
public sealed record ResponseMapping(SourceString Node, PropertyPath? Path, TemplateText? Computed, bool IsAccountName)
{
    /// <summary>Where it is written.</summary>
    public SourceLocation Location => Node.Location;

    internal static ResponseMapping? Read(ObjectReader reader, string name)
    {
        if (reader.Value(name) is not SourceString node)
        {
            reader.Text(name);
            return null;
        }

        return node.Value switch
        {
            "" => null,
            "accountName" => new(node, null, null, true),
            _ when node.Value.StartsWith("#CONST#", StringComparison.Ordinal) => new(node, null, new TemplateText(node, "#CONST#".Length), false),
            _ => new(node, PropertyPath.Parse(node.Value), null, false),
        };
    }
}
