using System.Globalization;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>Reads a date by the pattern of a SimpleDateFormat. Fields out of their bounds roll over, unless the format is strict.</summary>
/// <param name="format">The format.</param>
/// <param name="text">What to read.</param>
/// <param name="now">Today: a year of two digits lies at most 80 years before it, else after.</param>
internal sealed class DateParser(SimpleDateFormat format, string text, DateTime now)
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];
    private static readonly string[] Days = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;

    private readonly Dictionary<char, int> values = [];
    private TimeSpan? offset;
    private int position;

    /// <summary>The date at the start of the text; null when the text does not follow the pattern.</summary>
    /// <param name="problemAt">Where it does not.</param>
    public JavaDate? Parse(out int problemAt)
    {
        problemAt = 0;
        for (var index = 0; index < format.Fields.Count; index++)
        {
            if (ReadField(index))
                continue;
            problemAt = position;
            return null;
        }
        // A format that reads nothing has not understood the text.
        return position == 0 ? null : Resolve();
    }

    private bool ReadField(int index)
    {
        var (letter, count, literal) = format.Fields[index];
        if (letter == '\'')
            return ReadLiteral(literal);
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;
        return letter switch
        {
            'M' or 'L' when count >= 3 => ReadName(Months, 'M', 1),
            'E' => ReadName(Days, 'E', 1),
            'a' => ReadName(["AM", "PM"], 'a', 0),
            'G' => ReadName(["BC", "AD"], 'G', 0),
            'z' or 'Z' or 'X' => ReadZone(letter),
            _ => ReadNumber(letter == 'L' ? 'M' : letter, count, Abuts(index)),
        };
    }

    private bool ReadLiteral(string literal)
    {
        foreach (var letter in literal)
        {
            if (position >= text.Length || text[position] != letter)
                return false;
            position++;
        }
        return true;
    }

    /// <summary>Whether another number follows at once, so that only as many digits belong to this one as its letters.</summary>
    private bool Abuts(int index) => index + 1 < format.Fields.Count && format.Fields[index + 1] is { Letter: not ('\'' or 'E' or 'a' or 'G' or 'z' or 'Z' or 'X') } next
        && !(next.Letter == 'M' && next.Count >= 3);

    private bool ReadNumber(char letter, int count, bool abuts)
    {
        var start = position;
        if (position < text.Length && text[position] == '-')
            position++;
        while (position < text.Length && char.IsAsciiDigit(text[position]) && (!abuts || position - start < count) && position - start < 9)
            position++;
        if (!int.TryParse(text.AsSpan(start, position - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            position = start;
            return false;
        }
        if (letter is 'y' or 'Y' && count <= 2 && position - start == 2)
            value += Century(value);
        values[letter] = value;
        return true;
    }

    private int Century(int year)
    {
        var first = now.Year - 80;
        return first / 100 * 100 + (year < first % 100 ? 100 : 0);
    }

    private bool ReadName(string[] names, char letter, int first)
    {
        // The longest name counts: long ones before their short forms.
        var forms = names.Select((name, index) => (name, index)).Concat(names.Select((name, index) => (name.Length > 3 ? name[..3] : name, index)));
        foreach (var (name, index) in forms)
        {
            if (!text.AsSpan(position).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            position += name.Length;
            values[letter] = index + first;
            return true;
        }
        return false;
    }

    private bool ReadZone(char letter)
    {
        var rest = text.AsSpan(position);
        if (letter == 'X' && rest.StartsWith("Z"))
            return TakeZone(1, TimeSpan.Zero);
        foreach (var name in (ReadOnlySpan<string>)["UTC", "GMT"])
        {
            if (letter != 'X' && rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (rest.Length == 3 || rest[3] is not ('+' or '-')))
                return TakeZone(3, TimeSpan.Zero);
        }
        var sign = rest.StartsWith("GMT", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        if (rest.Length < sign + 3 || rest[sign] is not ('+' or '-') || !int.TryParse(rest.Slice(sign + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours))
            return false;
        var at = sign + 3;
        if (at < rest.Length && rest[at] == ':')
            at++;
        var minutes = 0;
        if (at + 2 <= rest.Length && int.TryParse(rest.Slice(at, 2), NumberStyles.None, CultureInfo.InvariantCulture, out minutes))
            at += 2;
        else if (letter != 'X')
            return false;
        var span = new TimeSpan(hours, minutes, 0);
        return TakeZone(at, rest[sign] == '-' ? -span : span);
    }

    private bool TakeZone(int length, TimeSpan found)
    {
        position += length;
        offset = found;
        return true;
    }

    private JavaDate? Resolve()
    {
        var calendar = new JavaCalendar(new JavaDate(0), JavaTimeZone.Utc);
        var year = values.GetValueOrDefault('y', values.GetValueOrDefault('Y', 1970));
        if (year is < 1 or > 9990)
            return null;
        calendar.Set(JavaCalendar.YearField, year);
        calendar.Set(JavaCalendar.MonthField, values.GetValueOrDefault('M', 1) - 1);
        calendar.Set(JavaCalendar.DayField, values.GetValueOrDefault('d', 1));
        if (values.TryGetValue('D', out var dayOfYear))
            calendar.Set(JavaCalendar.DayOfYearField, dayOfYear);
        calendar.Set(JavaCalendar.HourOfDayField, Hour());
        calendar.Set(JavaCalendar.MinuteField, values.GetValueOrDefault('m'));
        calendar.Set(JavaCalendar.SecondField, values.GetValueOrDefault('s'));
        calendar.Set(JavaCalendar.MillisecondField, values.GetValueOrDefault('S'));
        if (!format.IsLenient && !IsWithinBounds(calendar))
            return null;
        var local = calendar.Local;
        var distance = offset ?? format.Zone.Info.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));
        return JavaDate.Of(DateTime.SpecifyKind(local - distance, DateTimeKind.Utc));
    }

    private int Hour()
    {
        var half = values.TryGetValue('h', out var twelve) ? twelve % 12 : values.GetValueOrDefault('K', -1);
        if (half >= 0)
            return half + 12 * values.GetValueOrDefault('a');
        return values.TryGetValue('H', out var hour) ? hour : values.GetValueOrDefault('k') % 24;
    }

    private bool IsWithinBounds(JavaCalendar calendar) =>
        (!values.TryGetValue('M', out var month) || calendar.Get(JavaCalendar.MonthField) == month - 1)
        && (!values.TryGetValue('d', out var day) || calendar.Get(JavaCalendar.DayField) == day)
        && (!values.TryGetValue('H', out var hour) || calendar.Get(JavaCalendar.HourOfDayField) == hour)
        && (!values.TryGetValue('m', out var minute) || calendar.Get(JavaCalendar.MinuteField) == minute)
        && (!values.TryGetValue('s', out var second) || calendar.Get(JavaCalendar.SecondField) == second);
}
