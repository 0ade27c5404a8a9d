using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>A text of a pack that EIC evaluates as a template.</summary>
internal sealed class PackTemplate
{
    private readonly TemplateText source;
    private IReadOnlyList<SyntaxNode>? nodes;
    private IReadOnlyList<TextRange>? holes;

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
    public IReadOnlyList<HolePart> HoleParts => source.Template?.HoleParts ?? [];

    /// <summary>Every expression and statement in its holes, outer before inner.</summary>
    public IReadOnlyList<SyntaxNode> Nodes => nodes ??= FindNodes();

    /// <summary>Every place that reads from the bindings.</summary>
    public IReadOnlyList<TemplateBinding> Bindings => source.Template?.Bindings ?? [];

    /// <summary>True when the template parses, so that its holes are known.</summary>
    public bool IsUnderstood => source.Template is not null;

    /// <summary>The holes, as ranges of the string's value; of a template that does not parse, everything from its first dollar on.</summary>
    public IReadOnlyList<TextRange> Holes => holes ??= FindHoles();

    /// <summary>The place of a character of the template.</summary>
    public SourceLocation LocationAt(int offset) => source.LocationAt(offset);

    private List<SyntaxNode> FindNodes()
    {
        var found = new List<SyntaxNode>();
        foreach (var hole in HoleParts)
            found.AddRange(hole.Body.Tree());
        return found;
    }

    private List<TextRange> FindHoles()
    {
        var found = new List<TextRange>();
        if (source.Template is { } template)
        {
            foreach (var hole in template.Holes)
                found.Add(new TextRange(Start + hole.Start, Start + hole.End));
        }
        else if (Text.IndexOf('$', StringComparison.Ordinal) is >= 0 and var dollar)
        {
            found.Add(new TextRange(Start + dollar, Start + Text.Length));
        }

        return found;
    }
}
