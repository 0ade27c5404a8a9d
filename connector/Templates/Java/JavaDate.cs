namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>A moment: java.util.Date or one of its kin of java.sql.</summary>
/// <param name="Milliseconds">Since the start of 1970 in UTC.</param>
/// <param name="ClassName">Which of the classes it is.</param>
internal sealed record JavaDate(long Milliseconds, string ClassName = JavaDate.Util) : IJavaObject
{
    public const string Util = "java.util.Date";
    public const string Timestamp = "java.sql.Timestamp";

    private const long Earliest = -62135596800000;
    private const long Latest = 253402300799999;

    /// <summary>Whether .NET's calendar reaches so far.</summary>
    public bool IsReachable => Milliseconds is >= Earliest and <= Latest;

    public DateTime Utc => DateTime.UnixEpoch.AddMilliseconds(Milliseconds);

    public static JavaDate Of(DateTime utc, string className = Util) => new((utc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond, className);

    public static JavaDate Of(DateTimeOffset moment) => new(moment.ToUnixTimeMilliseconds());
}
