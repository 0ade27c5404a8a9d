namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>java.util.GregorianCalendar: fields that are set one by one and add up to a moment only when it is asked for.</summary>
internal sealed class JavaCalendar : IJavaObject
{
    public const int YearField = 1;
    public const int MonthField = 2;
    public const int WeekOfYearField = 3;
    public const int WeekOfMonthField = 4;
    public const int DayField = 5;
    public const int DayOfYearField = 6;
    public const int DayOfWeekField = 7;
    public const int DayOfWeekInMonthField = 8;
    public const int AmPmField = 9;
    public const int HourField = 10;
    public const int HourOfDayField = 11;
    public const int MinuteField = 12;
    public const int SecondField = 13;
    public const int MillisecondField = 14;

    private DateTime local;
    private Dictionary<int, int>? pending;

    public JavaCalendar(JavaDate date, JavaTimeZone zone)
    {
        Zone = zone;
        local = date.Utc + zone.OffsetAt(date.Utc);
    }

    public string ClassName => "java.util.GregorianCalendar";

    public JavaTimeZone Zone { get; private set; }

    public JavaDate Date
    {
        get => JavaDate.Of(Zone.Info == TimeZoneInfo.Utc ? Local : Local - Zone.Info.GetUtcOffset(DateTime.SpecifyKind(Local, DateTimeKind.Unspecified)));
        set
        {
            pending = null;
            local = value.Utc + Zone.OffsetAt(value.Utc);
        }
    }

    /// <summary>The moment on the zone's clock.</summary>
    public DateTime Local
    {
        get
        {
            if (pending is { } fields)
            {
                pending = null;
                local = Resolve(fields);
            }
            return local;
        }
    }

    public JavaCalendar Copy() => new(Date, Zone);

    public void MoveTo(JavaTimeZone zone)
    {
        var date = Date;
        Zone = zone;
        Date = date;
    }

    /// <summary>The value of a field; null for one that is not known here.</summary>
    public int? Get(int field) => field switch
    {
        0 => 1,
        YearField => Local.Year,
        MonthField => Local.Month - 1,
        WeekOfYearField => DateText.WeekOfYear(Local),
        WeekOfMonthField => DateText.WeekOfMonth(Local),
        DayField => Local.Day,
        DayOfYearField => Local.DayOfYear,
        DayOfWeekField => (int)Local.DayOfWeek + 1,
        DayOfWeekInMonthField => (Local.Day - 1) / 7 + 1,
        AmPmField => Local.Hour / 12,
        HourField => Local.Hour % 12,
        HourOfDayField => Local.Hour,
        MinuteField => Local.Minute,
        SecondField => Local.Second,
        MillisecondField => Local.Millisecond,
        _ => null,
    };

    /// <summary>Sets a field; false for one that is not known here.</summary>
    public bool Set(int field, int value)
    {
        if (field is 0 or WeekOfYearField or WeekOfMonthField or DayOfWeekInMonthField or > MillisecondField)
            return false;
        pending ??= new Dictionary<int, int>
        {
            [YearField] = local.Year,
            [MonthField] = local.Month - 1,
            [DayField] = local.Day,
            [HourOfDayField] = local.Hour,
            [MinuteField] = local.Minute,
            [SecondField] = local.Second,
            [MillisecondField] = local.Millisecond,
        };
        // The field of a kind that was set last counts.
        foreach (var other in Rivals(field))
            pending.Remove(other);
        pending[field] = value;
        return true;
    }

    /// <summary>Moves by so many units of a field; false for one that is not known here.</summary>
    public bool Add(int field, int amount)
    {
        DateTime? moved = field switch
        {
            YearField => Local.AddYears(amount),
            MonthField => Local.AddMonths(amount),
            WeekOfYearField or WeekOfMonthField or DayOfWeekInMonthField => Local.AddDays(7d * amount),
            DayField or DayOfYearField or DayOfWeekField => Local.AddDays(amount),
            AmPmField => Local.AddHours(12d * amount),
            HourField or HourOfDayField => Local.AddHours(amount),
            MinuteField => Local.AddMinutes(amount),
            SecondField => Local.AddSeconds(amount),
            MillisecondField => Local.AddMilliseconds(amount),
            _ => null,
        };
        local = moved ?? local;
        return moved is not null;
    }

    public void Clear() => (pending, local) = (null, DateTime.UnixEpoch);

    private static int[] Rivals(int field) => field switch
    {
        DayOfYearField => [DayOfWeekField],
        MonthField or DayField => [DayOfYearField, DayOfWeekField],
        HourField => [],
        HourOfDayField => [HourField, AmPmField],
        _ => [],
    };

    private static DateTime Resolve(Dictionary<int, int> fields)
    {
        var start = new DateTime(fields[YearField], 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var day = fields.TryGetValue(DayOfYearField, out var dayOfYear)
            ? start.AddDays(dayOfYear - 1)
            : start.AddMonths(fields[MonthField]).AddDays(fields[DayField] - 1);
        if (fields.TryGetValue(DayOfWeekField, out var dayOfWeek))
            day = day.AddDays(dayOfWeek - 1 - (int)day.DayOfWeek);
        var hour = fields.TryGetValue(HourField, out var half)
            ? half + 12 * fields.GetValueOrDefault(AmPmField, fields[HourOfDayField] / 12)
            : fields.TryGetValue(AmPmField, out var afternoon) ? fields[HourOfDayField] % 12 + 12 * afternoon : fields[HourOfDayField];
        return day.AddHours(hour).AddMinutes(fields[MinuteField]).AddSeconds(fields[SecondField]).AddMilliseconds(fields[MillisecondField]);
    }
}
