using System.Globalization;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>A virtual moment as reports print it.</summary>
internal static class Moment
{
    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
