using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>A text of a pack that EIC evaluates as a template.</summary>
internal sealed class PackTemplate
{
    public PackTemplate(PackAttribute attribute, PackCall? call, TemplateRole role, SourceString node, int start, int? end = null)
    {
        Attribute = attribute;
        Call = call;
        Role = role;
        Node = node;
        Start = start;
        Text = node.Value[start..(end ?? node.Value.Length)];
    }

    public PackAttribute Attribute { get; }

    /// <summary>The call it belongs to; null when it belongs to the attribute as a whole.</summary>
    public PackCall? Call { get; }

    public TemplateRole Role { get; }

    public SourceString Node { get; }

    /// <summary>Where in the value of the string the template begins.</summary>
    public int Start { get; }

    public string Text { get; }

    /// <summary>True when the template parses.</summary>
    public bool IsUnderstood => Start >= 0;

    /// <summary>The holes, as ranges of the string's value.</summary>
    public IReadOnlyList<Range> Holes => [.. Scan()];

    /// <summary>The place of a character of the template.</summary>
    public SourceLocation LocationAt(int offset) => Node.LocationAt(Start + offset);

    private IEnumerable<Range> Scan()
    {
        for (var i = Text.IndexOf("${", StringComparison.Ordinal); i >= 0;)
        {
            var depth = 0; var j = i + 1; var quote = '\0';
            for (; j < Text.Length; j++)
            {
                var c = Text[j];
                if (quote != '\0') { if (c == '\\') j++; else if (c == quote) quote = '\0'; }
                else if (c is '\'' or '"') quote = c;
                else if (c == '{') depth++;
                else if (c == '}' && --depth == 0) break;
            }
            if (j >= Text.Length) yield break;
            yield return (Start + i)..(Start + j + 1);
            i = Text.IndexOf("${", j, StringComparison.Ordinal);
        }
    }
}
