using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OpsRampHarness.Conformance.Reports;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Reports;

internal sealed class When_a_run_is_written_as_junit
{
    [TestCase(Outcome.Passed, null)]
    [TestCase(Outcome.Failed, "failure")]
    [TestCase(Outcome.Skipped, "skipped")]
    [TestCase(Outcome.NotScored, "skipped")]
    [TestCase(Outcome.HarnessError, "error")]
    public void Should_give_each_outcome_its_element(Outcome outcome, string? element)
    {
        var test = Write(RunBuilder.Run(RunBuilder.Case("op/a", outcome))).Descendants("testcase").Single();

        test.Elements().Select(child => child.Name.LocalName).Should().Equal(element is null ? [] : [element]);
    }

    [Test]
    public void Should_keep_ci_green_on_known_failures_and_turn_it_red_on_stale_ones()
    {
        var baseline = new Baseline([new KnownFailure("op/a", null, "some-reason", "w"), new KnownFailure("op/b", null, "r", "w"), new KnownFailure("op/c", null, "r", "w")], []);

        var suites = Write(RunBuilder.Run(baseline, RunBuilder.Case("op/a", Outcome.Failed), RunBuilder.Case("op/b")));

        suites.Attribute("skipped")!.Value.Should().Be("1");
        suites.Attribute("failures")!.Value.Should().Be("2", "one case passes now, and one entry matches nothing");
    }

    [Test]
    public void Should_count_what_it_holds_and_measure_no_time()
    {
        var suites = Write(SampleRuns.Failing(failures: 3));

        suites.Attribute("tests")!.Value.Should().Be(suites.Descendants("testcase").Count().ToString(CultureInfo.InvariantCulture));
        suites.Attribute("failures")!.Value.Should().Be(suites.Descendants("failure").Count().ToString(CultureInfo.InvariantCulture));
        suites.DescendantsAndSelf().Attributes("time").Select(time => time.Value).Should().OnlyContain(time => time == "0");
    }

    [TestCase(Severity.Error, null, "failure")]
    [TestCase(Severity.Error, "accepted", "skipped")]
    [TestCase(Severity.Warning, null, null)]
    public void Should_fail_on_new_findings_of_severity_error(Severity severity, string? why, string? element)
    {
        var finding = new Finding { Rule = "r", Severity = severity, Message = "m", Why = why };
        var test = Write(RunBuilder.Run([], finding)).Descendants("testcase").Single();

        test.Elements().Select(child => child.Name.LocalName).Should().Equal(element is null ? [] : [element]);
    }

    [Test]
    public void Should_carry_any_text_without_breaking()
    {
        var failure = Write(SampleRuns.Failing(text: SampleRuns.Hostile)).Descendants("failure").First();

        failure.Attribute("message")!.Value.Should().Contain("<script>alert(1)</script>").And.Contain(@"\u0000").And.NotContain("\u202e");
    }

    private static XElement Write(Run run) => XDocument.Parse(Encoding.UTF8.GetString(JUnitReport.Write(run))).Root!;
}
