using System.Globalization;
using System.Text;
using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Values as a Jackson ObjectMapper of default settings writes them: compact, everything but quotes, backslashes and control characters as it is.</summary>
internal sealed class JacksonText(Budget budget)
{
    private readonly StringBuilder output = new();

    public static string Of(object? value, Budget budget)
    {
        var writer = new JacksonText(budget);
        writer.Write(value);
        return writer.output.ToString();
    }

    private void Write(object? value)
    {
        budget.Enter();
        switch (Values.Normalise(value))
        {
            case string text: WriteString(text); break;
            case double number when !double.IsFinite(number): WriteString(NumberText.Of(number)); break;
            case null or bool or int or long or decimal or double: output.Append(ValueText.Of(value, budget)); break;
            case DateTimeOffset moment: output.Append(CultureInfo.InvariantCulture, $"{moment.ToUnixTimeMilliseconds()}"); break;
            case var other when Values.AsMap(other) is { } map: WriteMap(map); break;
            case var other when Values.AsList(other) is { } list: WriteList(list); break;
            case var other:
                throw new TemplateFailure(TemplateErrorKind.Unsupported, $"This interpreter does not know how Jackson writes a '{Values.TypeName(other)}'.", budget.Offset);
        }
        budget.Allow(output.Length);
        budget.Leave();
    }

    private void WriteList(IReadOnlyList<object?> list)
    {
        output.Append('[');
        for (var index = 0; index < list.Count; index++)
        {
            output.Append(index > 0 ? "," : "");
            Write(list[index]);
        }
        output.Append(']');
    }

    private void WriteMap(IReadOnlyCollection<KeyValuePair<string, object?>> map)
    {
        var separator = "";
        output.Append('{');
        foreach (var (key, value) in map)
        {
            output.Append(separator);
            WriteString(key);
            output.Append(':');
            Write(value);
            separator = ",";
        }
        output.Append('}');
    }

    private void WriteString(string text)
    {
        output.Append('"');
        foreach (var letter in text)
        {
            switch (letter)
            {
                case '"' or '\\': output.Append('\\').Append(letter); break;
                case '\b': output.Append("\\b"); break;
                case '\t': output.Append("\\t"); break;
                case '\n': output.Append("\\n"); break;
                case '\f': output.Append("\\f"); break;
                case '\r': output.Append("\\r"); break;
                case < ' ': output.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"); break;
                default: output.Append(letter); break;
            }
        }
        output.Append('"');
    }
}
