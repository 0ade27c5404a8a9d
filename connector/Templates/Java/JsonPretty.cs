using System.Text;
using System.Text.RegularExpressions;
using OpsRampHarness.Connector.Templates.Library;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>JsonOutput.prettyPrint: it knows the words of JSON but not their order, and forgets a number or string that the text ends in.</summary>
internal sealed partial class JsonPretty(string json, Invocation call)
{
    private readonly StringBuilder output = new();
    private int place;
    private int depth;

    public static string Of(string json, Invocation call)
    {
        var writer = new JsonPretty(json, call);
        while (writer.WriteNext())
            call.Run.Budget.Build(writer.output.Length);
        return writer.output.ToString();
    }

    private bool WriteNext()
    {
        while (place < json.Length && char.IsWhiteSpace(json[place]))
            place++;
        if (place == json.Length)
            return false;
        switch (json[place])
        {
            case '{' or '[':
                output.Append(json[place++]);
                depth++;
                NewLine();
                return true;
            case '}' or ']':
                depth--;
                NewLine();
                output.Append(json[place++]);
                return true;
            case ',':
                output.Append(json[place++]);
                NewLine();
                return true;
            case ':':
                place++;
                output.Append(": ");
                return true;
            case '"':
                return WriteString();
            case 't' or 'f' or 'n':
                return WriteConstant();
            case '-' or (>= '0' and <= '9'):
                return WriteNumber();
            default:
                throw NoJson();
        }
    }

    private void NewLine() => output.Append('\n').Append(' ', 4 * Math.Max(0, depth));

    private bool WriteString()
    {
        var text = new StringBuilder();
        for (var end = place + 1; end < json.Length; end++)
        {
            if (json[end] == '"')
            {
                JsonString.Append(output, text.ToString(), isGroovy: true);
                place = end + 1;
                return true;
            }
            text.Append(json[end] != '\\' ? json[end] : ++end == json.Length ? '\\' : json[end] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\b',
                'f' => '\f',
                'u' when json.Length > end + 4 && Hexadecimal().IsMatch(json.AsSpan(end + 1, 4)) => (char)Convert.ToInt32(json[(end + 1)..((end += 4) + 1)], 16),
                '"' or '\\' or '/' => json[end],
                _ => throw NoJson(),
            });
        }
        return false;
    }

    private bool WriteConstant()
    {
        var constant = json[place] switch { 't' => "true", 'f' => "false", _ => "null" };
        if (string.CompareOrdinal(json, place, constant, 0, constant.Length) != 0)
            throw NoJson();
        output.Append(constant);
        place += constant.Length;
        return true;
    }

    private bool WriteNumber()
    {
        var end = place;
        while (end < json.Length && (char.IsAsciiDigit(json[end]) || json[end] is '.' or 'e' or 'E' or '+' or '-'))
            end++;
        if (end == json.Length)
            return false;
        var number = json[place..end];
        if (!NumberOfJson().IsMatch(number))
            throw NoJson();
        output.Append(number);
        place = end;
        return true;
    }

    private Parsing.TemplateFailure NoJson() => call.Argument($"The text is no JSON at its character {place + 1}.", "groovy.json.JsonException");

    [GeneratedRegex(@"^-?\d+(\.\d+)?([eE][+-]?\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfJson();

    [GeneratedRegex("^[0-9A-Fa-f]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Hexadecimal();
}
