using System.Globalization;
using System.Text;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Values as a template prints them: null as <c>null</c>, lists as <c>[a, b]</c>, maps as <c>[k:v]</c>.</summary>
internal sealed class ValueText(Budget budget, int atMost = int.MaxValue)
{
    /// <summary>How much of a value is kept for the record.</summary>
    private const int Longest = 1000;

    private readonly StringBuilder output = new();

    public static string Of(object? value, Budget budget)
    {
        if (value is string text)
            return text;
        var writer = new ValueText(budget);
        writer.Write(value);
        return writer.output.ToString();
    }

    /// <summary>The first characters of what would be printed.</summary>
    public static string Shortened(object? value, Budget budget)
    {
        var writer = new ValueText(budget, Longest);
        writer.Write(value);
        return writer.output.ToString(0, Math.Min(Longest, writer.output.Length));
    }

    private void Write(object? value)
    {
        if (output.Length > atMost)
            return;
        budget.Enter();
        if (Values.AsMap(value) is { } map)
            WriteMap(map);
        else if (Values.AsList(value) is { } list)
            WriteList(list);
        else
            output.Append(value is string text && text.Length > atMost ? text[..atMost] : Scalar(value));
        budget.Allow(output.Length);
        budget.Leave();
    }

    private void WriteList(IReadOnlyList<object?> list)
    {
        output.Append('[');
        for (var index = 0; index < list.Count && output.Length <= atMost; index++)
        {
            output.Append(index > 0 ? ", " : "");
            Write(list[index]);
        }
        output.Append(']');
    }

    private void WriteMap(IReadOnlyCollection<KeyValuePair<string, object?>> map)
    {
        if (map.Count == 0)
        {
            output.Append("[:]");
            return;
        }
        var separator = "[";
        foreach (var (key, value) in map)
        {
            if (output.Length > atMost)
                break;
            output.Append(separator).Append(key).Append(':');
            Write(value);
            separator = ", ";
        }
        output.Append(']');
    }

    private string Scalar(object? value)
    {
        switch (Values.Normalise(value))
        {
            case null: return "null";
            case bool truth: return truth ? "true" : "false";
            case decimal number: return NumberText.Of(number);
            case double number: return NumberText.Of(number);
            case DateTimeOffset moment: return Moment(moment.UtcDateTime);
            case DateTime moment: return Moment(moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment);
            case MapEntry entry: return $"{entry.Key}={Of(entry.Value, budget)}";
            case IFormattable other: return other.ToString(null, CultureInfo.InvariantCulture);
            case var other: return other.ToString() ?? "";
        }
    }

    /// <summary>java.util.Date.toString in UTC.</summary>
    private static string Moment(DateTime moment) => moment.ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture);
}
