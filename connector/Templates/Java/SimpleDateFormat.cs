using System.Globalization;
using System.Text;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>java.text.SimpleDateFormat, in American English.</summary>
internal sealed class SimpleDateFormat : IJavaObject, IPrintable
{
    private const string Letters = "GyYMLwWDdFEuaHkKhmsSzZX";

    private readonly List<(char Letter, int Count, string Text)> fields = [];

    private SimpleDateFormat(string pattern) => Pattern = pattern;

    public string ClassName => "java.text.SimpleDateFormat";

    public string Pattern { get; }

    public JavaTimeZone Zone { get; set; } = JavaTimeZone.Utc;

    public bool IsLenient { get; set; } = true;

    /// <summary>The letters of the pattern with how often each stands, and the texts between them (with the letter <c>'</c>).</summary>
    public IReadOnlyList<(char Letter, int Count, string Text)> Fields => fields;

    public static SimpleDateFormat Of(string pattern, Evaluation run)
    {
        var format = new SimpleDateFormat(pattern);
        for (var index = 0; index < pattern.Length;)
            index = format.Read(index, run);
        return format;
    }

    public string Format(JavaDate date, Evaluation run)
    {
        if (!date.IsReachable)
            throw run.Unsupported("A date so far away");
        var local = date.Utc + Zone.OffsetAt(date.Utc);
        var text = new StringBuilder();
        foreach (var (letter, count, literal) in fields)
            text.Append(letter == '\'' ? literal : FormatField(letter, count, date, local, run));
        return text.ToString();
    }

    public string Print(Evaluation run) => throw run.Unsupported("To print a SimpleDateFormat");

    private int Read(int start, Evaluation run)
    {
        if (Pattern[start] == '\'')
            return ReadQuoted(start, run);
        var end = start;
        while (end < Pattern.Length && Pattern[end] == Pattern[start])
            end++;
        if (!char.IsAsciiLetter(Pattern[start]))
            Add(Pattern[start..end]);
        else if (Letters.Contains(Pattern[start], StringComparison.Ordinal))
            fields.Add((Pattern[start], end - start, ""));
        else
        {
            var says = $"Illegal pattern character '{Pattern[start]}'";
            throw run.Fail(TemplateErrorKind.Argument, "java.lang.IllegalArgumentException", $"The date pattern '{Pattern}' is wrong: '{Pattern[start]}' means nothing.", says: says);
        }
        return end;
    }

    private int ReadQuoted(int start, Evaluation run)
    {
        if (start + 1 < Pattern.Length && Pattern[start + 1] == '\'')
        {
            Add("'");
            return start + 2;
        }
        var text = new StringBuilder();
        for (var index = start + 1; index < Pattern.Length; index++)
        {
            if (Pattern[index] != '\'')
                text.Append(Pattern[index]);
            else if (index + 1 < Pattern.Length && Pattern[index + 1] == '\'')
                text.Append(Pattern[index++]);
            else
            {
                Add(text.ToString());
                return index + 1;
            }
        }
        throw run.Fail(TemplateErrorKind.Argument, "java.lang.IllegalArgumentException", $"A quote in the date pattern '{Pattern}' is not closed.", says: "Unterminated quote");
    }

    private void Add(string text) => fields.Add(('\'', 0, text));

    private string FormatField(char letter, int count, JavaDate date, DateTime local, Evaluation run) => letter switch
    {
        'G' => "AD",
        'y' => count == 2 ? Padded(local.Year % 100, 2) : Padded(local.Year, count),
        'Y' => count == 2 ? Padded(DateText.WeekYear(local) % 100, 2) : Padded(DateText.WeekYear(local), count),
        'M' or 'L' => count >= 4 ? local.ToString("MMMM", CultureInfo.InvariantCulture) : count == 3 ? local.ToString("MMM", CultureInfo.InvariantCulture) : Padded(local.Month, count),
        'w' => Padded(DateText.WeekOfYear(local), count),
        'W' => Padded(DateText.WeekOfMonth(local), count),
        'D' => Padded(local.DayOfYear, count),
        'd' => Padded(local.Day, count),
        'F' => Padded((local.Day - 1) / 7 + 1, count),
        'E' => local.ToString(count >= 4 ? "dddd" : "ddd", CultureInfo.InvariantCulture),
        'u' => Padded(local.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)local.DayOfWeek, count),
        'a' => local.Hour < 12 ? "AM" : "PM",
        'H' => Padded(local.Hour, count),
        'k' => Padded(local.Hour == 0 ? 24 : local.Hour, count),
        'K' => Padded(local.Hour % 12, count),
        'h' => Padded(local.Hour % 12 == 0 ? 12 : local.Hour % 12, count),
        'm' => Padded(local.Minute, count),
        's' => Padded(local.Second, count),
        'S' => Padded(local.Millisecond, count),
        'Z' => Offset(date, 3),
        'X' => Zone.OffsetAt(date.Utc) == TimeSpan.Zero ? "Z" : Offset(date, count + 1),
        _ when count >= 4 => Zone.Id is "UTC" or "Etc/UTC" ? "Coordinated Universal Time" : Zone.Id == "GMT" ? "Greenwich Mean Time" : throw run.Unsupported($"The long name of the time zone '{Zone.Id}'"),
        _ => Zone.ShortNameAt(date.Utc) ?? throw run.Unsupported($"The short name of the time zone '{Zone.Id}'"),
    };

    /// <summary>The offset from UTC: 2 hours only, 3 with minutes, 4 with a colon.</summary>
    private string Offset(JavaDate date, int style)
    {
        var offset = Zone.OffsetAt(date.Utc);
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        var (hours, minutes) = (Math.Abs(offset.Hours), Math.Abs(offset.Minutes));
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{hours:00}{(style > 3 ? ":" : "")}{(style > 2 ? minutes.ToString("00", CultureInfo.InvariantCulture) : "")}");
    }

    private static string Padded(int number, int count) => number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
}
