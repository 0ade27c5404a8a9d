using System.Globalization;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>Dates as Java prints them, in UTC and American English.</summary>
internal static class DateText
{
    public static string Of(JavaDate date, Evaluation run)
    {
        if (!date.IsReachable)
            throw run.Unsupported("A date so far away");
        return date.ClassName switch
        {
            JavaDate.Timestamp => Timestamp(date),
            "java.sql.Date" => date.Utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => date.Utc.ToString("ddd MMM dd HH:mm:ss 'UTC' yyyy", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The week of the year as an American counts: it starts on Sunday, and the first one holds January 1.</summary>
    public static int WeekOfYear(DateTime date)
    {
        var week = WeekFrom(date.DayOfYear, new DateTime(date.Year, 1, 1).DayOfWeek);
        // The days before the next January 1 in its week belong to week 1 already.
        var daysLeft = new DateTime(date.Year, 12, 31).DayOfYear - date.DayOfYear;
        return week >= 52 && daysLeft < 7 && (int)date.DayOfWeek + daysLeft < 6 ? 1 : week;
    }

    /// <summary>The year that the week belongs to.</summary>
    public static int WeekYear(DateTime date) => date.Month == 12 && WeekOfYear(date) == 1 ? date.Year + 1 : date.Year;

    public static int WeekOfMonth(DateTime date) => WeekFrom(date.Day, new DateTime(date.Year, date.Month, 1).DayOfWeek);

    private static int WeekFrom(int day, DayOfWeek first) => (day - 1 + (int)first) / 7 + 1;

    private static string Timestamp(JavaDate date)
    {
        var fraction = date.Utc.ToString("fff", CultureInfo.InvariantCulture).TrimEnd('0');
        return date.Utc.ToString("yyyy-MM-dd HH:mm:ss.", CultureInfo.InvariantCulture) + (fraction.Length == 0 ? "0" : fraction);
    }
}
