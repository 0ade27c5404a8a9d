using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Importing;

namespace OpsRampHarness.Connector.Tests.Importing;

public sealed class When_a_date_is_read
{
    [TestCase("2026-01-02", "yyyy-MM-dd", "2026-01-02T00:00:00Z")]
    [TestCase("2026-01-02T03:04:05.678+0200", "yyyy-MM-dd'T'HH:mm:ss.SSSZ", "2026-01-02T01:04:05.678Z")]
    [TestCase("2026-01-02T03:04:05Z", "yyyy-MM-dd'T'HH:mm:ssX", "2026-01-02T03:04:05Z")]
    [TestCase("2026-01-02T03:04:05Z", "yyyy-MM-dd'T'HH:mm:ss'Z'", "2026-01-02T03:04:05Z")]
    [TestCase("2 Jan 2026 3:04 PM", "d MMM yyyy h:mm a", "2026-01-02T15:04:00Z")]
    [TestCase("Fri, 02 Jan 2026 03:04:05 GMT", "EEE, dd MMM yyyy HH:mm:ss z", "2026-01-02T03:04:05Z")]
    [TestCase("02.01.26", "dd.MM.yy", "2026-01-02T00:00:00Z")]
    [TestCase("o'clock 03", "'o''clock' HH", "1970-01-01T03:00:00Z")]
    [TestCase("2026-01-02", "dd/MM/yyyy", null)]
    [TestCase("2026-W01", "YYYY-'W'ww", null)]
    [TestCase("2026", "yyyy'", null)]
    public void Should_go_by_the_Java_pattern(string text, string pattern, string? moment) =>
        JavaDatePattern.Parse(text, pattern)?.ToText().Should().Be(moment);
}
