using System.Globalization;
using System.Text;

namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>Writes syntax back as source.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder output = new();

    public SourceWriter Write(string text)
    {
        output.Append(text);
        return this;
    }

    /// <summary>Writes an expression, in parentheses when it binds looser than its place asks for.</summary>
    public SourceWriter Write(Expression expression, Binding atLeast = Binding.Assignment)
    {
        if (expression.Binds >= atLeast || expression is ClosureLiteral && atLeast == Binding.Assignment)
            expression.Print(this);
        else
        {
            Write("(");
            expression.Print(this);
            Write(")");
        }
        return this;
    }

    /// <summary>Writes an expression where a statement may stand.</summary>
    public SourceWriter WriteStatement(Expression expression) =>
        expression is ClosureLiteral { Parameters: null } closure ? Write(closure, Binding.Primary) : Write(expression, Binding.Command);

    /// <summary>Leaves a section for the template's own text, and enters it again.</summary>
    public SourceWriter WriteText(IReadOnlyList<TextPart> parts)
    {
        output.Append(" %>");
        foreach (var part in parts)
            part.Print(this, "");
        output.Append("<% ");
        return this;
    }

    public SourceWriter Write(IEnumerable<Expression> expressions)
    {
        var separator = "";
        foreach (var expression in expressions)
        {
            Write(separator).Write(expression);
            separator = ", ";
        }
        return this;
    }

    /// <summary>Writes a string in single quotes.</summary>
    public SourceWriter WriteQuoted(string text)
    {
        output.Append('\'');
        WriteEscaped(text, '\'');
        output.Append('\'');
        return this;
    }

    /// <summary>Writes the inside of a string.</summary>
    public SourceWriter WriteEscaped(string text, char quote)
    {
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '\\': output.Append("\\\\"); break;
                case '\n': output.Append("\\n"); break;
                case '\r': output.Append("\\r"); break;
                case '\t': output.Append("\\t"); break;
                case '\b': output.Append("\\b"); break;
                case '\f': output.Append("\\f"); break;
                case '$': output.Append("\\$"); break;
                // A brace would end the hole for the engine, and '<%' starts a section.
                case '}' or '%' or < ' ' when quote != 'T': output.Append(CultureInfo.InvariantCulture, $"\\{Convert.ToString(letter, 8).PadLeft(3, '0')}"); break;
                case '%': output.Append("\\045"); break;
                case < ' ': output.Append(CultureInfo.InvariantCulture, $"\\{Convert.ToString(letter, 8).PadLeft(3, '0')}"); break;
                default:
                    if (letter == quote)
                        output.Append('\\');
                    output.Append(letter);
                    break;
            }
        }
        return this;
    }

    public override string ToString() => output.ToString();
}
