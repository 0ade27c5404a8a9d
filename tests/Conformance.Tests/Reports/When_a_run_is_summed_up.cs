using OpsRampHarness.Conformance.Reports;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Reports;

internal sealed class When_a_run_is_summed_up
{
    [Test]
    public void Should_say_what_a_reviewer_needs() =>
        VerifiedSnapshot.Verify("Reports", "summary-of-a-failing-run", SummaryReport.Write(SampleRuns.Failing(failures: 5)));

    [Test]
    public void Should_never_have_more_than_forty_lines()
    {
        var played = Enumerable.Range(0, 200).Select(number => new PlayedCase(
            RunBuilder.Case(FormattableString.Invariant($"op/check-{number}"), Outcome.Failed) with
            {
                BlastRadius = RunBuilder.Radius(suspended: number + 1),
                Consequence = "c", Fix = "f", Location = new Place("A.json", number, 1, ""),
                Assumptions = [FormattableString.Invariant($"a{number}=b")],
            },
            []));
        var findings = Enumerable.Range(0, 20).Select(number =>
            new Finding { Rule = FormattableString.Invariant($"r{number}"), Severity = Severity.Error, Message = "m" }).ToArray();
        var baseline = new Baseline([new KnownFailure("gone/check", null, "r", "w")], []);
        var run = RunAssembly.Assemble(RunBuilder.Header, [], played, findings, baseline);

        var summary = SummaryReport.Write(run);

        summary.Split('\n', StringSplitOptions.None).Length.Should().BeLessThanOrEqualTo(SummaryReport.MaxLines + 1, "the last line ends with a line feed");
        summary.Should().Contain("gone/check").And.Contain("and 196 more");
    }

    [Test]
    public void Should_let_no_foreign_text_format_link_or_mention()
    {
        var summary = SummaryReport.Write(SampleRuns.Failing(text: SampleRuns.Hostile));

        summary.Should().NotContainAny("<script", "**bold**", "[x](", " @team", "\u202e", "\u001b", "https://evil");
        summary.Split('\n').Should().NotContain(line => line.StartsWith("next", StringComparison.Ordinal));
    }

    [TestCase("a`b", "``a`b``")]
    [TestCase("`", "`` ` ``")]
    [TestCase("a|b", @"`a\|b`")]
    public void Should_fence_code_so_that_it_cannot_get_out(string text, string markdown) => MarkdownText.Code(text).Should().Be(markdown);
}
