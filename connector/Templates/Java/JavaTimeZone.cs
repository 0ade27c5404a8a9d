using System.Globalization;
using System.Text.RegularExpressions;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>java.util.TimeZone.</summary>
internal sealed class JavaTimeZone : IJavaObject
{
    public static readonly JavaTimeZone Utc = new("UTC", TimeZoneInfo.Utc);

    /// <summary>The short names of some regions, in winter and in summer.</summary>
    private static readonly Dictionary<string, (string Standard, string Daylight)> ShortNames = new(StringComparer.Ordinal)
    {
        ["UTC"] = ("UTC", "UTC"),
        ["GMT"] = ("GMT", "GMT"),
        ["America/New_York"] = ("EST", "EDT"),
        ["America/Chicago"] = ("CST", "CDT"),
        ["America/Denver"] = ("MST", "MDT"),
        ["America/Los_Angeles"] = ("PST", "PDT"),
        ["Europe/London"] = ("GMT", "BST"),
        ["Europe/Berlin"] = ("CET", "CEST"),
        ["Europe/Paris"] = ("CET", "CEST"),
        ["Asia/Kolkata"] = ("IST", "IST"),
        ["Asia/Tokyo"] = ("JST", "JST"),
    };

    private JavaTimeZone(string id, TimeZoneInfo info)
    {
        Id = id;
        Info = info;
    }

    public string ClassName => "java.util.TimeZone";

    public string Id { get; }

    public TimeZoneInfo Info { get; }

    /// <summary>The zone of that name; GMT when Java knows none, null when only this machine does not.</summary>
    public static JavaTimeZone? Of(string id)
    {
        if (id is "UTC" or "GMT" or "Etc/UTC" or "UCT" or "Z" or "Zulu")
            return new JavaTimeZone(id == "Z" ? "GMT" : id, TimeZoneInfo.Utc);
        var custom = Regex.Match(id, @"^GMT([+-])(\d{1,2})(?::?(\d{2}))?$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        if (custom.Success)
            return OfOffset(custom);
        if (!id.Contains('/', StringComparison.Ordinal))
            return id.Length is 3 or 7 && id.All(char.IsAsciiLetterUpper) ? null : new JavaTimeZone("GMT", TimeZoneInfo.Utc);
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found) ? new JavaTimeZone(id, found) : null;
    }

    public TimeSpan OffsetAt(DateTime utc) => Info.GetUtcOffset(utc);

    /// <summary>The short name at that moment, such as <c>EDT</c>; null when it is not known here.</summary>
    public string? ShortNameAt(DateTime utc) => Id.StartsWith("GMT", StringComparison.Ordinal) ? Id
        : ShortNames.TryGetValue(Id == "Etc/UTC" ? "UTC" : Id, out var names) ? Info.IsDaylightSavingTime(utc) ? names.Daylight : names.Standard : null;

    private static JavaTimeZone OfOffset(Match custom)
    {
        var hours = int.Parse(custom.Groups[2].Value, CultureInfo.InvariantCulture);
        var minutes = custom.Groups[3].Success ? int.Parse(custom.Groups[3].Value, CultureInfo.InvariantCulture) : 0;
        if (hours > 23 || minutes > 59)
            return new JavaTimeZone("GMT", TimeZoneInfo.Utc);
        var offset = new TimeSpan(hours, minutes, 0);
        var id = offset == TimeSpan.Zero ? "GMT" : string.Create(CultureInfo.InvariantCulture, $"GMT{custom.Groups[1].Value}{hours:00}:{minutes:00}");
        return new JavaTimeZone(id, TimeZoneInfo.CreateCustomTimeZone(id, custom.Groups[1].Value == "-" ? -offset : offset, id, id));
    }
}
