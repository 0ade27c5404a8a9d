using System.Globalization;

namespace OpsRampHarness.Connector.Identity;

/// <summary>Moments as a repository stores them: ISO 8601 in UTC.</summary>
internal static class Timestamps
{
    public static string NowText(this TimeProvider clock) => clock.GetUtcNow().ToText();

    public static string ToText(this DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
