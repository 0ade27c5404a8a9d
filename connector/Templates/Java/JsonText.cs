using System.Globalization;
using System.Text;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>Values as groovy.json.JsonOutput writes them: compact, everything beyond ASCII escaped.</summary>
internal sealed class JsonText(Evaluation run)
{
    private readonly StringBuilder output = new();

    public static string Of(object? value, Evaluation run)
    {
        var writer = new JsonText(run);
        writer.Write(value);
        return writer.output.ToString();
    }

    private void Write(object? value)
    {
        run.Budget.Enter();
        switch (value)
        {
            case null or bool:
                output.Append(JavaText.Of(value, run));
                break;
            case string or GString or char or JavaStringBuilder:
                WriteString(JavaText.Of(value, run));
                break;
            case double or float when !double.IsFinite(Arithmetic.ToDouble(value)):
                throw run.Fail(TemplateErrorKind.Argument, "groovy.json.JsonException", "JSON has no infinite numbers.", says: $"Number {JavaText.Of(value, run)} can't be serialized as JSON: infinite are not allowed in JSON.");
            case JavaDate date:
                WriteString(date.Utc.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture));
                break;
            case JavaUuid id:
                WriteString(id.ToString());
                break;
            case JavaMap map:
                WriteMap(map);
                break;
            case JavaCollection list:
                WriteList(list);
                break;
            case JsonBuilder builder:
                Write(builder.Content);
                break;
            case var _ when Arithmetic.IsNumber(value):
                output.Append(JavaText.Of(value, run));
                break;
            default:
                throw run.Unsupported($"How Groovy writes a '{JavaClass.Of(value)!.SimpleName}' as JSON");
        }
        run.Budget.Allow(output.Length);
        run.Budget.Leave();
    }

    private void WriteList(JavaCollection list)
    {
        output.Append('[');
        var separator = "";
        foreach (var item in list.Items)
        {
            output.Append(separator);
            Write(item);
            separator = ",";
        }
        output.Append(']');
    }

    private void WriteMap(JavaMap map)
    {
        output.Append('{');
        var separator = "";
        foreach (var (key, value) in map.Entries)
        {
            if (key is null)
                throw run.Fail(TemplateErrorKind.Argument, "java.lang.IllegalArgumentException", "Null is no key of JSON.", says: "Maps with null keys can't be converted to JSON");
            output.Append(separator);
            WriteString(JavaText.Of(key, run));
            output.Append(':');
            Write(value);
            separator = ",";
        }
        output.Append('}');
    }

    private void WriteString(string text) => JsonString.Append(output, text, isGroovy: true);
}
