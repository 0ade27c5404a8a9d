using OpsRampHarness.Conformance.Reports.Html;
using OpsRampHarness.Conformance.Tests.Reports;

namespace OpsRampHarness.Conformance.Tests.Browser;

/// <summary>
/// Run by <c>.ci/report-pictures</c>, which names the browser in <c>OPSRAMP_HARNESS_BROWSER</c>. Pictures are kept in
/// <c>artifacts/report-pictures</c>.
/// </summary>
[Explicit("Needs a browser: .ci/report-pictures runs it.")]
[NonParallelizable]
internal sealed class When_the_page_is_opened_in_a_browser
{
    private const int Desktop = 1280;
    private const int Phone = 390;
    private const int Tallest = 5000;

    [Test]
    public async Task Should_complain_about_nothing_and_never_scroll_sideways(
        [Values(0, 1, 200)] int failures, [Values(Desktop, Phone)] int width, [Values("light", "dark")] string scheme)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "report-pictures"));
        var name = FormattableString.Invariant($"{failures}-failures-{width}-{scheme}");
        var file = Path.Combine(folder.FullName, $"{name}.html");
        var run = failures == 0 ? SampleRuns.Passing() : SampleRuns.Failing(failures, failures == 200 ? SampleRuns.Hostile : "OpsRamp has no such route.");
        await File.WriteAllBytesAsync(file, ReportPage.Write(run), patience.Token);
        var executable = Environment.GetEnvironmentVariable("OPSRAMP_HARNESS_BROWSER") ?? "chromium";

        await using var browser = await Chromium.StartAsync(executable, patience.Token);
        await browser.OpenAsync(new Uri(file), width, scheme, patience.Token);
        var closed = await WidthAsync(browser, patience.Token);
        var height = (int)(await browser.EvaluateAsync("document.documentElement.scrollHeight", patience.Token))!;
        await File.WriteAllBytesAsync(
            Path.ChangeExtension(file, "png"), await browser.ScreenshotAsync(width, Math.Min(height, Tallest), patience.Token), patience.Token);
        await browser.EvaluateAsync("document.querySelectorAll('details').forEach(item => item.open = true)", patience.Token);
        var opened = await WidthAsync(browser, patience.Token);

        closed.Should().BeLessThanOrEqualTo(width, "the page must not scroll sideways");
        opened.Should().BeLessThanOrEqualTo(width, "the page must not scroll sideways with everything opened");
        browser.Complaints.Should().BeEmpty();
    }

    [Test]
    public async Task Should_open_the_case_a_link_leads_to_and_narrow_the_list()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["report.html"], ReportPage.Write(SampleRuns.Failing(failures: 3)), patience.Token);
        await using var browser = await Chromium.StartAsync(Environment.GetEnvironmentVariable("OPSRAMP_HARNESS_BROWSER") ?? "chromium", patience.Token);
        await browser.OpenAsync(new Uri(folder["report.html"]), Desktop, "light", patience.Token);

        await browser.EvaluateAsync("document.querySelector('.matrix a').click()", patience.Token);
        var isOpen = await browser.EvaluateAsync("new Promise(done => requestAnimationFrame(() => done(0))), document.querySelector(location.hash).open", patience.Token);
        await browser.EvaluateAsync("filter.value = 'person=2'; filter.dispatchEvent(new Event('input'))", patience.Token);
        var shown = await browser.EvaluateAsync("document.querySelectorAll('details.case:not([hidden])').length", patience.Token);

        ((bool)isOpen!).Should().BeTrue();
        ((int)shown!).Should().Be(1);
        browser.Complaints.Should().BeEmpty();
    }

    private static async Task<int> WidthAsync(Chromium browser, CancellationToken cancellation) =>
        (int)(await browser.EvaluateAsync("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)", cancellation))!;
}
