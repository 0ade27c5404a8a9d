using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of dates, calendars, time zones and formats.</summary>
internal static class DateMethods
{
    public static readonly MethodTable Table = new("Date", ObjectMethods.Table)
    {
        ["getTime()"] = call => Of(call).Milliseconds,
        ["format(String)"] = call => SimpleDateFormat.Of(call.String(0), call.Run).Format(Of(call), call.Run),
        ["format(String,TimeZone)"] = call => Formatted(call, call.String(0), (JavaTimeZone)call.NotNull(1)),
        ["before(Date)"] = call => Of(call).Milliseconds < Other(call).Milliseconds,
        ["after(Date)"] = call => Of(call).Milliseconds > Other(call).Milliseconds,
        ["compareTo(Object)"] = call => Comparison.CompareAsJava(call.Target, call[0], call.Run),
        ["equals(Object)"] = call => call[0] is JavaDate other && other.Milliseconds == Of(call).Milliseconds,
        ["plus(int)"] = call => Moved(call, call.Int(0)),
        ["minus(int)"] = call => Moved(call, -(long)call.Int(0)),
        ["minus(Date)"] = call => (int)(Of(call).Utc.Date - Other(call).Utc.Date).TotalDays,
        ["next()"] = call => Moved(call, 1),
        ["previous()"] = call => Moved(call, -1),
        ["getAt(int)"] = call => Calendar(call).Get(call.Int(0)) ?? throw NoField(call),
        ["clearTime()"] = call => JavaDate.Of(Of(call).Utc.Date),
        ["toCalendar()"] = call => Calendar(call),
        ["toTimestamp()"] = call => Of(call) with { ClassName = JavaDate.Timestamp },
        ["getYear()"] = call => Of(call).Utc.Year - 1900,
        ["getMonth()"] = call => Of(call).Utc.Month - 1,
        ["getDate()"] = call => Of(call).Utc.Day,
        ["getDay()"] = call => (int)Of(call).Utc.DayOfWeek,
        ["getHours()"] = call => Of(call).Utc.Hour,
        ["getMinutes()"] = call => Of(call).Utc.Minute,
        ["getSeconds()"] = call => Of(call).Utc.Second,
        ["getTimezoneOffset()"] = _ => 0,
        ["getDateString()"] = call => SimpleDateFormat.Of("M/d/yy", call.Run).Format(Of(call), call.Run),
        ["getTimeString()"] = call => SimpleDateFormat.Of("h:mm:ss a", call.Run).Format(Of(call), call.Run),
        ["getDateTimeString()"] = call => SimpleDateFormat.Of("M/d/yy, h:mm:ss a", call.Run).Format(Of(call), call.Run),
        ["toGMTString()"] = call => SimpleDateFormat.Of("d MMM yyyy HH:mm:ss 'GMT'", call.Run).Format(Of(call), call.Run),
        ["upto(Date,Closure)"] = call => Walk(call, 1),
        ["downto(Date,Closure)"] = call => Walk(call, -1),
        ["clone()"] = call => call.Target,
        ["setTime(long)"] = call => throw call.Unsupported("To change a date"),
    };

    /// <summary>A number that is no field of Java's, or a field that is not known here.</summary>
    private static Parsing.TemplateFailure NoField(Invocation call) => call.Int(0) is >= 0 and < 17
        ? call.Unsupported("This field of a calendar")
        : Failures.Index("java.lang.ArrayIndexOutOfBoundsException", $"A calendar has no field {call.Int(0)}.", call.Run, $"Index {call.Int(0)} out of bounds for length 17");

    public static readonly MethodTable Calendars = new("Calendar", ObjectMethods.Table)
    {
        ["getTime()"] = call => CalendarOf(call).Date,
        ["getTimeInMillis()"] = call => CalendarOf(call).Date.Milliseconds,
        ["get|getAt(int)"] = call => CalendarOf(call).Get(call.Int(0)) ?? throw NoField(call),
        ["set|putAt(int,int)"] = call => call.Int(0) is >= 0 and < 17 && CalendarOf(call).Set(call.Int(0), call.Int(1)) ? null : throw NoField(call),
        ["set(int,int,int)"] = call => SetAll(call, [JavaCalendar.YearField, JavaCalendar.MonthField, JavaCalendar.DayField]),
        ["set(int,int,int,int,int)"] = call => SetAll(call, [JavaCalendar.YearField, JavaCalendar.MonthField, JavaCalendar.DayField, JavaCalendar.HourOfDayField, JavaCalendar.MinuteField]),
        ["set(int,int,int,int,int,int)"] = call => SetAll(
            call, [JavaCalendar.YearField, JavaCalendar.MonthField, JavaCalendar.DayField, JavaCalendar.HourOfDayField, JavaCalendar.MinuteField, JavaCalendar.SecondField]),
        ["add(int,int)"] = call => CalendarOf(call).Add(call.Int(0), call.Int(1)) ? null : throw call.Unsupported("To move this field of a calendar"),
        ["setTime(Date)"] = call =>
        {
            CalendarOf(call).Date = (JavaDate)call.NotNull(0);
            return null;
        },
        ["setTimeInMillis(long)"] = call =>
        {
            CalendarOf(call).Date = new JavaDate(call.Long(0));
            return null;
        },
        ["setTimeZone(TimeZone)"] = call =>
        {
            CalendarOf(call).MoveTo((JavaTimeZone)call.NotNull(0));
            return null;
        },
        ["getTimeZone()"] = call => CalendarOf(call).Zone,
        ["clear()"] = call =>
        {
            CalendarOf(call).Clear();
            return null;
        },
        ["clearTime()"] = call => SetAll(call, [JavaCalendar.HourOfDayField, JavaCalendar.MinuteField, JavaCalendar.SecondField, JavaCalendar.MillisecondField], 0) is var _ ? call.Target : null,
        ["getActualMaximum(int)"] = call => call.Int(0) switch
        {
            JavaCalendar.DayField => DateTime.DaysInMonth(CalendarOf(call).Local.Year, CalendarOf(call).Local.Month),
            JavaCalendar.DayOfYearField => DateTime.IsLeapYear(CalendarOf(call).Local.Year) ? 366 : 365,
            JavaCalendar.MonthField => 11,
            JavaCalendar.HourOfDayField => 23,
            JavaCalendar.MinuteField or JavaCalendar.SecondField => 59,
            _ => throw call.Unsupported("The greatest value of this field"),
        },
        ["format(String)"] = call => Formatted(call, CalendarOf(call).Date, call.String(0), CalendarOf(call).Zone),
        ["before(Object)"] = call => call[0] is JavaCalendar other && CalendarOf(call).Date.Milliseconds < other.Date.Milliseconds,
        ["after(Object)"] = call => call[0] is JavaCalendar other && CalendarOf(call).Date.Milliseconds > other.Date.Milliseconds,
        ["compareTo(Object)"] = call => Comparison.CompareAsJava(call.Target, call[0], call.Run),
        ["next()"] = call => MovedDay(call, 1),
        ["previous()"] = call => MovedDay(call, -1),
        ["clone()"] = call => CalendarOf(call).Copy(),
        ["toString()"] = call => throw call.Unsupported("To print a calendar"),
    };

    public static readonly MethodTable Zones = new("TimeZone", ObjectMethods.Table)
    {
        ["getID()"] = call => ((JavaTimeZone)call.Target!).Id,
        ["getRawOffset()"] = call => (int)((JavaTimeZone)call.Target!).Info.BaseUtcOffset.TotalMilliseconds,
        ["getOffset(long)"] = call => (int)((JavaTimeZone)call.Target!).OffsetAt(new JavaDate(call.Long(0)).Utc).TotalMilliseconds,
        ["toString()"] = call => throw call.Unsupported("To print a time zone"),
    };

    public static readonly MethodTable Formats = new("SimpleDateFormat", ObjectMethods.Table)
    {
        ["format(Date)"] = call => Format(call).Format(call[0] as JavaDate ?? throw NoDate(call), call.Run),
        ["format(Number)"] = call => Format(call).Format(new JavaDate(call.Long(0)), call.Run),
        ["format(Object)"] = call => throw NoDate(call),
        ["parse(String)"] = call => Parsed(call, Format(call), call.String(0)),
        ["setTimeZone(TimeZone)"] = call =>
        {
            Format(call).Zone = (JavaTimeZone)call.NotNull(0);
            return null;
        },
        ["getTimeZone()"] = call => Format(call).Zone,
        ["setLenient(boolean)"] = call =>
        {
            Format(call).IsLenient = (bool)call[0]!;
            return null;
        },
        ["isLenient()"] = call => Format(call).IsLenient,
        ["toPattern()"] = call => Format(call).Pattern,
    };

    private static Parsing.TemplateFailure NoDate(Invocation call) =>
        call.Argument("Only dates and numbers can be formatted as dates.", says: "Cannot format given Object as a Date");

    public static JavaDate Parsed(Invocation call, SimpleDateFormat format, string text) =>
        new DateParser(format, text, call.Run.Context.Clock.GetUtcNow().UtcDateTime).Parse(out _) ?? throw call.Argument(
            $"The date '{text}' does not follow the pattern '{format.Pattern}'.", "java.text.ParseException", $"Unparseable date: \"{text}\"");

    private static JavaDate Of(Invocation call) => ((JavaDate)call.Target!) is { IsReachable: true } date ? date : throw call.Unsupported("A date so far away");

    private static JavaDate Other(Invocation call) => (JavaDate)call.NotNull(0);

    private static JavaCalendar CalendarOf(Invocation call) => (JavaCalendar)call.Target!;

    private static SimpleDateFormat Format(Invocation call) => (SimpleDateFormat)call.Target!;

    private static JavaCalendar Calendar(Invocation call) => new(Of(call), JavaTimeZone.Utc);

    private static string Formatted(Invocation call, string pattern, JavaTimeZone zone) => Formatted(call, Of(call), pattern, zone);

    private static string Formatted(Invocation call, JavaDate date, string pattern, JavaTimeZone zone)
    {
        var format = SimpleDateFormat.Of(pattern, call.Run);
        format.Zone = zone;
        return format.Format(date, call.Run);
    }

    private static JavaDate Moved(Invocation call, long days) => Of(call) with { Milliseconds = Of(call).Milliseconds + days * 86_400_000 };

    private static JavaCalendar MovedDay(Invocation call, int days)
    {
        var copy = CalendarOf(call).Copy();
        copy.Add(JavaCalendar.DayField, days);
        return copy;
    }

    private static object? SetAll(Invocation call, ReadOnlySpan<int> fields, int? value = null)
    {
        for (var index = 0; index < fields.Length; index++)
            CalendarOf(call).Set(fields[index], value ?? call.Int(index));
        return null;
    }

    private static object? Walk(Invocation call, int step)
    {
        var end = Other(call).Milliseconds;
        if ((Of(call).Milliseconds - end) * step > 0)
            throw call.Argument($"'{call.Name}' cannot reach the date.", "groovy.lang.GroovyRuntimeException");
        for (var date = Of(call); (date.Milliseconds - end) * step <= 0; date = date with { Milliseconds = date.Milliseconds + step * 86_400_000L })
        {
            call.Run.Budget.Step();
            call.Call(1, date);
        }
        return null;
    }
}
