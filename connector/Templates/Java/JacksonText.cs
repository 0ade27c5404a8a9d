using System.Globalization;
using System.Text;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>Values as a Jackson ObjectMapper of default settings writes them: everything but quotes, backslashes and control characters as it is.</summary>
internal sealed class JacksonText(bool isPretty, Evaluation run)
{
    private readonly StringBuilder output = new();
    private int depth;

    public static string Of(object? value, bool isPretty, Evaluation run)
    {
        var writer = new JacksonText(isPretty, run);
        writer.Write(value);
        return writer.output.ToString();
    }

    private void Write(object? value)
    {
        run.Budget.Enter();
        switch (value)
        {
            case string or char or JavaUuid:
                WriteString(JavaText.Of(value, run));
                break;
            case double or float when !double.IsFinite(Arithmetic.ToDouble(value)):
                WriteString(JavaText.Of(value, run));
                break;
            case null or bool:
                output.Append(JavaText.Of(value, run));
                break;
            case JavaDate date:
                output.Append(CultureInfo.InvariantCulture, $"{date.Milliseconds}");
                break;
            case JavaMap map:
                WriteMap(map);
                break;
            case JavaList { ClassName: "[B" } bytes:
                WriteString(Convert.ToBase64String(Library.Base64Methods.Bytes(bytes)));
                break;
            case JavaCollection list:
                WriteList(list);
                break;
            case MapEntry entry:
                WriteMap(JavaMap.Of([KeyValuePair.Create(entry.Key, entry.Value)]));
                break;
            case var _ when Arithmetic.IsNumber(value):
                output.Append(JavaText.Of(value, run));
                break;
            default:
                throw run.Unsupported($"How Jackson writes a '{JavaClass.Of(value)!.SimpleName}'");
        }
        run.Budget.Allow(output.Length);
        run.Budget.Leave();
    }

    private void WriteList(JavaCollection list)
    {
        output.Append('[');
        var separator = isPretty && list.Count > 0 ? " " : "";
        foreach (var item in list.Items)
        {
            output.Append(separator);
            Write(item);
            separator = isPretty ? ", " : ",";
        }
        output.Append(isPretty ? " ]" : "]");
    }

    private void WriteMap(JavaMap map)
    {
        output.Append('{');
        depth++;
        var separator = "";
        foreach (var (key, value) in map.Entries)
        {
            output.Append(separator);
            NewLine();
            WriteString(key is null ? throw run.Unsupported("How Jackson refuses the key null") : JavaText.Of(key, run));
            output.Append(isPretty ? " : " : ":");
            Write(value);
            separator = ",";
        }
        depth--;
        if (map.Count > 0)
            NewLine();
        else if (isPretty)
            output.Append(' ');
        output.Append('}');
    }

    private void NewLine()
    {
        if (isPretty)
            output.Append('\n').Append(' ', 2 * depth);
    }

    private void WriteString(string text) => JsonString.Append(output, text, isGroovy: false);
}
