using System.Globalization;
using OpsRampHarness.Connector.Templates.Java;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The static methods of the classes around time; the present is that of the injected clock.</summary>
internal static class DateStatics
{
    public static readonly MethodTable Dates = new("Date")
    {
        ["parse(String,String)"] = call => DateMethods.Parsed(call, SimpleDateFormat.Of(call.String(0), call.Run), call.String(1)),
        ["parse(String,String,TimeZone)"] = call => InZone(call),
    };

    public static readonly MethodTable Calendars = new("Calendar")
    {
        ["getInstance()"] = call => Now(call, JavaTimeZone.Utc),
        ["getInstance(TimeZone)"] = call => Now(call, (JavaTimeZone)call.NotNull(0)),
        ["getInstance(Locale)"] = call => Now(call, JavaTimeZone.Utc),
    };

    public static readonly MethodTable Zones = new("TimeZone")
    {
        ["getTimeZone(String)"] = call => JavaTimeZone.Of(call.String(0)) ?? throw call.Unsupported($"The time zone '{call.String(0)}'"),
        ["getDefault()"] = _ => JavaTimeZone.Utc,
    };

    public static readonly MethodTable Timestamps = new("Timestamp")
    {
        ["valueOf(String)"] = call => DateTime.TryParseExact(
            call.String(0),
            ["yyyy-M-d H:m:s", "yyyy-M-d H:m:s.f", "yyyy-M-d H:m:s.ff", "yyyy-M-d H:m:s.fff"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var moment)
            ? JavaDate.Of(moment, JavaDate.Timestamp)
            : throw call.Argument($"'{call.String(0)}' is no timestamp.", says: "Timestamp format must be yyyy-mm-dd hh:mm:ss[.fffffffff]"),
    };

    public static readonly MethodTable Systems = new("System")
    {
        ["currentTimeMillis()"] = call => call.Run.Context.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
        ["lineSeparator()"] = _ => "\n",
    };

    private static JavaCalendar Now(Invocation call, JavaTimeZone zone) => new(JavaDate.Of(call.Run.Context.Clock.GetUtcNow()), zone);

    private static JavaDate InZone(Invocation call)
    {
        var format = SimpleDateFormat.Of(call.String(0), call.Run);
        format.Zone = (JavaTimeZone)call.NotNull(2);
        return DateMethods.Parsed(call, format, call.String(1));
    }
}
