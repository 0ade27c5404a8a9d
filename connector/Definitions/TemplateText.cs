using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>A string of a JSON, or a part of one, that EIC evaluates as a template.</summary>
public sealed class TemplateText
{
    private readonly Lazy<Parsed> parsed;

    /// <param name="node">The string.</param>
    /// <param name="start">Where in its decoded value the template starts.</param>
    /// <param name="length">How long it is; null: to the end.</param>
    public TemplateText(SourceString node, int start = 0, int? length = null)
    {
        Node = node;
        Start = start;
        Text = length is null ? node.Value[start..] : node.Value.Substring(start, length.Value);
        parsed = new(() => Template.TryParse(Text, out var template, out var error) ? new Parsed(template, null) : new Parsed(null, error));
    }

    /// <summary>The string.</summary>
    public SourceString Node { get; }

    /// <summary>Where in the string's decoded value the template starts.</summary>
    public int Start { get; }

    /// <summary>The template's source.</summary>
    public string Text { get; }

    /// <summary>The parsed template; null when it does not parse.</summary>
    public Template? Template => parsed.Value.Template;

    /// <summary>Why it does not parse; null when it does.</summary>
    public TemplateError? Error => parsed.Value.Error;

    /// <summary>The place of the string.</summary>
    public SourceLocation Location => Node.Location;

    /// <summary>The place in the file of a character of the template.</summary>
    public SourceLocation LocationAt(int offset) => Node.LocationAt(Start + offset);

    private sealed record Parsed(Template? Template, TemplateError? Error);
}
