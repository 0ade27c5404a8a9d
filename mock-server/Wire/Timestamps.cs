using System.Globalization;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>Points in time as the API writes and reads them: UTC, whole seconds, <c>2026-11-23T20:37:00+0000</c>.</summary>
internal static class Timestamps
{
    private const string Seconds = "yyyy-MM-dd'T'HH:mm:ss";

    public static string Format(DateTimeOffset time) =>
        time.UtcDateTime.ToString(Seconds, CultureInfo.InvariantCulture) + "+0000";

    /// <summary>Reads the written form; also <c>Z</c>, and a blank where an unescaped plus stood.</summary>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        var local = text;
        foreach (var suffix in (string[])["+0000", " 0000", "Z", "z"])
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                local = text[..^suffix.Length];
                break;
            }
        }

        return DateTimeOffset.TryParseExact(local, Seconds, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }
}
