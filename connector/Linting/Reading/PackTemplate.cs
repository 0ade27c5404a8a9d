using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>A text of a pack that EIC evaluates as a template.</summary>
internal sealed class PackTemplate
{
    private readonly TemplateText source;

    public PackTemplate(PackAttribute attribute, PackCall? call, TemplateRole role, SourceString node, int start, int? end = null)
    {
        Attribute = attribute;
        Call = call;
        Role = role;
        source = new TemplateText(node, start, end - start);
    }

    public PackAttribute Attribute { get; }

    /// <summary>The call it belongs to; null when it belongs to the attribute as a whole.</summary>
    public PackCall? Call { get; }

    public TemplateRole Role { get; }

    public SourceString Node => source.Node;

    /// <summary>Where in the value of the string the template begins.</summary>
    public int Start => source.Start;

    public string Text => source.Text;

    /// <summary>Why it does not parse; null when it does.</summary>
    public TemplateError? Error => source.Error;

    /// <summary>What each hole does; nothing when it does not parse.</summary>
    public IEnumerable<HolePart> HoleParts => source.Template?.HoleParts ?? [];

    /// <summary>Every expression and statement in its holes, outer before inner.</summary>
    public IEnumerable<SyntaxNode> Nodes => HoleParts.SelectMany(hole => hole.Body.Tree());

    /// <summary>Every place that reads from the bindings.</summary>
    public IReadOnlyList<TemplateBinding> Bindings => source.Template?.Bindings ?? [];

    /// <summary>True when the template parses, so that its holes are known.</summary>
    public bool IsUnderstood => source.Template is not null;

    /// <summary>The holes, as ranges of the string's value; of a template that does not parse, everything from its first dollar on.</summary>
    public IReadOnlyList<TextRange> Holes
    {
        get
        {
            if (source.Template is { } template)
                return [.. template.Holes.Select(hole => new TextRange(Start + hole.Start, Start + hole.End))];
            var dollar = Text.IndexOf('$', StringComparison.Ordinal);
            return dollar < 0 ? [] : [new TextRange(Start + dollar, Start + Text.Length)];
        }
    }

    /// <summary>The place of a character of the template.</summary>
    public SourceLocation LocationAt(int offset) => source.LocationAt(offset);
}
