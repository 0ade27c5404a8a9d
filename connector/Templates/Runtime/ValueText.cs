using System.Text;
using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Values as Groovy prints them: null as <c>null</c>, lists as <c>[a, b]</c>, maps as <c>[k:v]</c>.</summary>
internal sealed class ValueText(Evaluation run, int atMost = int.MaxValue)
{
    /// <summary>How much of a value is kept for the record.</summary>
    private const int Longest = 1000;

    private readonly StringBuilder output = new();
    private readonly Stack<object> around = [];

    /// <summary>Whether strings are quoted, as <c>inspect()</c> does.</summary>
    public bool IsQuoted { get; init; }

    public static string Of(object? value, Evaluation run)
    {
        if (value is string text)
            return text;
        var writer = new ValueText(run);
        writer.Write(value);
        return writer.output.ToString();
    }

    /// <summary>What a hole prints: a closure without parameters is called, anything else is formatted.</summary>
    public static string OfHole(object? value, Evaluation run) => value switch
    {
        string text => text,
        Closure { ParameterCount: 0 } closure => Of(Closures.Run(closure, [], run), run),
        Closure { ParameterCount: 1 } closure => OfWriter(closure, run),
        Closure => throw run.Unsupported("To print a closure"),
        _ => Of(value, run),
    };

    /// <summary>A closure with a parameter writes for itself.</summary>
    private static string OfWriter(Closure closure, Evaluation run)
    {
        var writer = new JavaWriter(run, new OutputText());
        Closures.Run(closure, [writer], run);
        return writer.Text;
    }

    public static string Inspected(object? value, Evaluation run)
    {
        var writer = new ValueText(run) { IsQuoted = true };
        writer.Write(value);
        return writer.output.ToString();
    }

    /// <summary>The first characters of what would be printed, for messages and records; never fails for the value's sake.</summary>
    public static string Shortened(object? value, Evaluation run)
    {
        if (value is string text)
            return text.Length <= Longest ? text : text[..Longest];
        var writer = new ValueText(run, Longest);
        writer.Write(value);
        return writer.output.ToString(0, Math.Min(Longest, writer.output.Length));
    }

    private void Write(object? value)
    {
        if (output.Length > atMost)
            return;
        run.Budget.Enter();
        switch (value)
        {
            // A range prints as a list, but as it is written within another value.
            case JavaRange range when IsQuoted || around.Count > 0:
                output.Append(range.Print(run, IsQuoted));
                break;
            case JavaList { ClassName: "[C" } letters:
                output.Append(string.Concat(letters.Items));
                break;
            case JavaCollection collection:
                WriteList(collection);
                break;
            case JavaMap map:
                WriteMap(map);
                break;
            case string text when IsQuoted:
                WriteQuoted(text);
                break;
            default:
                output.Append(atMost < int.MaxValue && value is not (string or GString) && !JavaText.IsPrintable(value) ? JavaClass.Of(value)!.SimpleName : JavaText.Of(value, run));
                break;
        }
        run.Budget.Allow(output.Length);
        run.Budget.Leave();
    }

    private void WriteList(JavaCollection list)
    {
        around.Push(list);
        output.Append('[');
        var separator = "";
        foreach (var item in list.Items)
        {
            if (output.Length > atMost)
                break;
            output.Append(separator);
            WriteInner(item, "(this Collection)");
            separator = ", ";
        }
        output.Append(']');
        around.Pop();
    }

    private void WriteMap(JavaMap map)
    {
        if (map.Count == 0)
        {
            output.Append("[:]");
            return;
        }
        around.Push(map);
        var separator = "[";
        foreach (var (key, value) in map.Entries)
        {
            if (output.Length > atMost)
                break;
            output.Append(separator);
            WriteInner(key, "(this Map)");
            output.Append(':');
            WriteInner(value, "(this Map)");
            separator = ", ";
        }
        output.Append(']');
        around.Pop();
    }

    private void WriteInner(object? value, string itself)
    {
        if (value is not null && ReferenceEquals(around.Peek(), value))
            output.Append(itself);
        else
            Write(value);
    }

    private void WriteQuoted(string text)
    {
        output.Append('\'');
        foreach (var letter in text)
        {
            output.Append(letter switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\f' => "\\f",
                '\b' => "\\b",
                '\'' => "\\'",
                '\\' => "\\\\",
                _ => letter.ToString(),
            });
        }
        output.Append('\'');
    }
}
