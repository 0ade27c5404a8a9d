using OpsRampHarness.Conformance.Reports.Terminal;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Runs;
using Spectre.Console;

namespace OpsRampHarness.Conformance.Tests.Reports;

internal sealed class When_a_run_is_printed
{
    [Test]
    public void Should_begin_with_the_verdict_and_end_with_where_to_look() =>
        VerifiedSnapshot.Verify("Reports", "terminal-of-a-failing-run", Print(SampleRuns.Failing(failures: 2)));

    [Test]
    public void Should_be_short_when_all_is_well() =>
        VerifiedSnapshot.Verify("Reports", "terminal-of-a-passing-run", Print(SampleRuns.Passing()));

    [TestCase(40)]
    [TestCase(80)]
    [TestCase(200)]
    public void Should_not_be_wider_than_the_terminal_except_for_words_that_are(int width)
    {
        var lines = Print(SampleRuns.Failing(), new TerminalSettings(width, false, true)).Split('\n');

        lines.Where(line => line.GetCellWidth() > width && line.Trim().Contains(' ', StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Test]
    public void Should_use_colour_only_where_it_is_understood()
    {
        var run = SampleRuns.Failing();

        Print(run, new TerminalSettings(100, Colour: true, true)).Should().Contain("\u001b[31mUNSAFE");
        Print(run, new TerminalSettings(100, Colour: false, true)).Should().NotContain("\u001b");
    }

    [Test]
    public void Should_make_do_with_ascii() =>
        Print(SampleRuns.Failing(text: "plain"), new TerminalSettings(100, false, Unicode: false)).Should().MatchRegex(@"\A[\x00-\x7f]*\z").And.Contain("x op/update-account");

    [Test]
    public void Should_neither_be_steered_by_foreign_text_nor_steer_a_ci_log()
    {
        var printed = Print(SampleRuns.Failing(text: SampleRuns.Hostile));

        printed.Should().NotContainAny("\u001b", "\u202e", "\u0000", "::error");
        printed.Should().Contain(@"\u001b[31m");
    }

    [Test]
    public void Should_say_why_cases_were_skipped() =>
        Print(RunBuilder.Run(RunBuilder.Case("op/remove-access", Outcome.Skipped) with { Message = "no RemoveAccessJSON." }))
            .Should().Contain("1 skipped (no RemoveAccessJSON)");

    [TestCase("short line", 6, 60)]
    [TestCase("0123456789012345678901234567890123456789", 30, 20)]
    [TestCase("0123456789012345678901234567890123456789", 2, 20)]
    public void Should_show_the_part_of_a_line_that_is_to_blame(string line, int index, int room)
    {
        var (window, caret) = SourceExcerpt.Window(line, index, room);

        window.GetCellWidth().Should().BeLessThanOrEqualTo(room);
        window[caret].Should().Be(line[index]);
        window.Trim('…').Should().Match(part => line.Contains(part, StringComparison.Ordinal));
    }

    [Test]
    public void Should_put_the_caret_under_the_column_behind_wide_characters()
    {
        var (window, caret) = SourceExcerpt.Window("名前 x", 3, 40);

        window.Should().Be("名前 x");
        caret.Should().Be(5);
    }

    private static string Print(Run run) => Print(run, new TerminalSettings(100, Colour: false, Unicode: true));

    private static string Print(Run run, TerminalSettings settings)
    {
        using var output = new StringWriter();
        new TerminalReport(output, settings).Write(run, "fixtures/guide", "out/report.html", null);
        return output.ToString();
    }
}
