using System.Text;

namespace OpsRampHarness.Connector.Packs;

/// <summary>
/// Lays JSON out anew: one member a line, indented, LF at the ends of lines. Strings and numbers keep their spelling, JSON kept inside
/// strings included, so nothing changes but blanks (and, when asked for, the order of members).
/// </summary>
public static class PackFormatter
{
    // In these the order of members may decide the order of calls and parameters.
    private static readonly HashSet<string> KeptInOrder = new(StringComparer.Ordinal) { "call", "entTypes", "acctEntMappings", "httpParams", "httpHeaders", "authentications" };

    /// <summary>The text of an attribute, laid out.</summary>
    /// <param name="attribute">An attribute that was read without errors.</param>
    /// <param name="indentation">Blanks for each level, 0 to 8.</param>
    /// <param name="sortMembers">
    /// Whether to sort members by name, ordinal. Members of <c>call</c>, <c>entTypes</c>, <c>acctEntMappings</c>, <c>httpParams</c>,
    /// <c>httpHeaders</c> and <c>authentications</c> keep their order, because calls of equal order run in it.
    /// </param>
    public static string Format(PackAttribute attribute, int indentation = 2, bool sortMembers = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(indentation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(indentation, 8);
        var text = new StringBuilder();
        Write(text, attribute.Root, 0, indentation, sortMembers, mayBeSorted: true);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, SourceNode node, int depth, int indentation, bool sortMembers, bool mayBeSorted)
    {
        switch (node)
        {
            case SourceObject json:
                var members = sortMembers && mayBeSorted ? json.Members.OrderBy(member => member.Name, StringComparer.Ordinal) : json.Members.AsEnumerable();
                WriteList(text, '{', '}', members, depth, indentation, member =>
                {
                    text.Append(member.NameText).Append(": ");
                    Write(text, member.Value, depth + 1, indentation, sortMembers, !KeptInOrder.Contains(member.Name));
                });
                break;
            case SourceArray array:
                WriteList(text, '[', ']', array.Items, depth, indentation, item => Write(text, item, depth + 1, indentation, sortMembers, mayBeSorted: true));
                break;
            default:
                text.Append(node.RawText);
                break;
        }
    }

    private static void WriteList<T>(StringBuilder text, char open, char close, IEnumerable<T> elements, int depth, int indentation, Action<T> write)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var element in elements)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            text.Append('\n').Append(' ', (depth + 1) * indentation);
            write(element);
        }

        if (!isFirst)
            text.Append('\n').Append(' ', depth * indentation);
        text.Append(close);
    }
}
