using System.Globalization;
using System.Text;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>
/// The Groovy script that SimpleTemplateEngine makes of a template, and where each of its characters stood in the template.
/// The engine knows nothing of Groovy's grammar: it escapes quotes in text, copies a hole up to its first closing brace without line ends,
/// and turns <c>&lt;% %&gt;</c> into statements. Whatever surprises authors comes from there, so it is done here in the same way.
/// </summary>
internal sealed class ScriptText
{
    private readonly string template;
    private readonly StringBuilder script = new();
    private readonly List<int> origins = [];
    private int position;

    private ScriptText(string template) => this.template = template;

    /// <summary>The script.</summary>
    public string Text => script.ToString();

    /// <summary>Where a character of the script stood in the template.</summary>
    public int OriginOf(int offset)
    {
        var origin = offset < origins.Count ? origins[offset] : template.Length;
        return origin < 0 ? ~origin : origin;
    }

    /// <summary>Whether the engine itself wrote a character of the script.</summary>
    public bool IsGenerated(int offset) => offset < origins.Count && origins[offset] < 0;

    public static ScriptText Of(string template)
    {
        var result = new ScriptText(template);
        result.Translate();
        return result;
    }

    private void Translate()
    {
        Generate("out.print(\"\"\"");
        while (position < template.Length)
            TranslateNext();
        Generate("\"\"\");\n");
    }

    private void TranslateNext()
    {
        switch (template[position])
        {
            case '<' when Follows("<%="):
                Expression();
                break;
            case '<' when Follows("<%"):
                Section();
                break;
            case '$' when Follows("${"):
                Hole();
                break;
            case '"':
                Generate("\\");
                Copy();
                break;
            case '\r':
                if (Follows("\r\n"))
                    position++;
                Write('\n', position++);
                break;
            default:
                CopyUnescaped();
                break;
        }
    }

    private void Hole()
    {
        Copy();
        Copy();
        for (var closed = false; position < template.Length && !closed;)
        {
            closed = template[position] == '}';
            if (template[position] is '\n' or '\r')
                position++;
            else
                CopyUnescaped();
        }
    }

    private void Expression()
    {
        Generate("${");
        position += 3;
        while (!SkipEnd())
        {
            if (template[position] is '\n' or '\r')
                position++;
            else
                CopyUnescaped();
        }
        Generate("}");
    }

    private void Section()
    {
        Generate("\"\"\");");
        position += 2;
        while (!SkipEnd())
            CopyUnescaped();
        Generate(";\nout.print(\"\"\"");
    }

    /// <summary>Skips the end of a section; a percent sign before anything else is kept.</summary>
    private bool SkipEnd()
    {
        if (position < template.Length && !Follows("%>"))
            return false;
        position = Math.Min(position + 2, template.Length);
        return true;
    }

    /// <summary>Groovy's reader decodes unicode escapes before anything else, unless a backslash stands before them.</summary>
    private void CopyUnescaped()
    {
        if (!Follows("\\u") || position > 0 && template[position - 1] == '\\')
        {
            Copy();
            return;
        }
        var start = position++;
        while (position < template.Length && template[position] == 'u')
            position++;
        var digits = template.AsSpan(position, Math.Min(4, template.Length - position));
        if (digits.Length < 4 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw new TemplateFailure(TemplateErrorKind.Parse, "'\\u' needs four hexadecimal digits.", start);
        position += 4;
        Write((char)code, start);
    }

    private bool Follows(string text) => template.AsSpan(position).StartsWith(text, StringComparison.Ordinal);

    private void Copy() => Write(template[position], position++);

    private void Write(char letter, int origin)
    {
        script.Append(letter);
        origins.Add(origin);
    }

    private void Generate(string text)
    {
        script.Append(text);
        for (var count = 0; count < text.Length; count++)
            origins.Add(~position);
    }
}
