using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using OpsRampHarness.Conformance.Reports.Html;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Runs;

namespace OpsRampHarness.Conformance.Tests.Reports;

internal sealed partial class When_a_run_is_written_as_a_page
{
    [Test]
    public void Should_allow_exactly_its_own_style_and_script()
    {
        var page = Write(SampleRuns.Failing());

        foreach (var element in (string[])["style", "script"])
        {
            var text = Regex.Match(page, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            page.Should().Contain($"{element}-src &#39;sha256-{hash.Replace("+", "+", StringComparison.Ordinal)}&#39;");
        }

        page.Should().Contain("default-src &#39;none&#39;").And.NotContain("style=").And.NotContain(" onclick");
    }

    [Test]
    public void Should_load_nothing_from_anywhere() =>
        Write(SampleRuns.Failing()).Should().NotMatchRegex("(src|href)=\"(?!#)");

    [Test]
    public void Should_lead_every_link_to_a_place_in_the_page()
    {
        var page = Write(SampleRuns.Failing(failures: 3));
        var ids = Id().Matches(page).Select(match => match.Groups[1].Value).ToList();

        ids.Should().OnlyHaveUniqueItems();
        Link().Matches(page).Select(match => match.Groups[1].Value).Distinct().Should().BeSubsetOf(ids);
    }

    [Test]
    public void Should_put_failures_before_everything_else_but_the_accounts()
    {
        var page = Write(SampleRuns.Failing());

        ((string[])["id=\"accounts\"", "id=\"failures\"", "id=\"lint\"", "id=\"matrix\"", "id=\"cases\"", "id=\"evidence\""])
            .Select(section => page.IndexOf(section, StringComparison.Ordinal)).Should().BeInAscendingOrder().And.NotContain(-1);
    }

    [Test]
    public void Should_not_hide_what_one_needs_to_mend_a_failure()
    {
        var page = Write(SampleRuns.Failing());
        var failures = page[page.IndexOf("id=\"failures\"", StringComparison.Ordinal)..page.IndexOf("id=\"lint\"", StringComparison.Ordinal)];

        failures.Should().NotContain("<details").And.ContainAll(
            "OpsRamp has no such route", "nearest", "UpdateAccountJSON.json:7:14", "every Update Account task fails", "/users/${account.accountID}", "replay op/update-account:person=1");
    }

    [Test]
    public void Should_mark_the_blamed_part_of_the_line() =>
        Write(SampleRuns.Failing()).Should().Contain("<mark>&quot;https://hostname/api/v2/tenants/msp_1123/${account.accountID}&quot;</mark>,");

    [Test]
    public void Should_say_outcomes_in_words_as_well_as_in_colour() =>
        Write(SampleRuns.Failing()).Should().Contain("<span class=\"word\">failed</span>");

    [Test]
    public void Should_show_what_each_value_was_made_of_and_stress_null() =>
        Write(SampleRuns.Failing()).Should().Contain("<code>${user.country}</code>").And.Contain("<code>user.country</code> is <b class=\"nothing\">null</b>");

    [Test]
    public void Should_let_no_foreign_text_become_markup()
    {
        var page = Write(SampleRuns.Failing(text: SampleRuns.Hostile));

        page.Should().NotContainAny("<script>alert", "\u202e", "\u0000", "\u001b");
        Regex.Matches(page, "<script").Should().ContainSingle();
    }

    [Test]
    public void Should_say_so_when_nothing_failed() => Write(SampleRuns.Passing()).Should().Contain("Nothing failed.").And.Contain("<h1>SAFE</h1>");

    [Test]
    public void Should_name_the_operations_that_were_not_exercised() =>
        Write(RunBuilder.Run()).Should().Contain("not exercised: test-connection, import-accounts");

    [TestCase("a \"b c\" d", 2, "\"b c\"")]
    [TestCase("""x "a\"b" y""", 2, """
        "a\"b"
        """)]
    [TestCase("url ${user.emial}, x", 4, "${user.emial}")]
    [TestCase("short", 99, "")]
    [TestCase("a , b", 2, ",")]
    public void Should_mark_a_whole_word_or_text(string line, int column, string blamed) =>
        PlaceView.Split(line, column).Blamed.Should().Be(blamed);

    private static string Write(Run run) => Encoding.UTF8.GetString(ReportPage.Write(run));

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Link();
}
