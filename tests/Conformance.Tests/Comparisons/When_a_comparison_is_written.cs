using System.Text.Json;
using OpsRampHarness.Conformance.Comparisons;
using OpsRampHarness.Conformance.Reports.Comparisons;
using OpsRampHarness.Conformance.Reports.Terminal;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Reports;

namespace OpsRampHarness.Conformance.Tests.Comparisons;

public sealed class When_a_comparison_is_written
{
    [Test]
    public void Should_let_no_foreign_text_steer_a_terminal_or_a_page()
    {
        var (terminal, markdown) = (Terminal(Comparison(SampleRuns.Hostile)), ComparisonMarkdown.Write(Comparison(SampleRuns.Hostile)));

        foreach (var text in new[] { terminal, markdown })
            text.Should().Contain("evil.example").And.NotContain("\u001b").And.NotContain("\u202e").And.NotContain("::error");
        markdown.Split('\n').Where(line => line.StartsWith('|')).Should().AllSatisfy(line => line.Replace("\\|", "", StringComparison.Ordinal).Count(sign => sign == '|').Should().Be(9));
    }

    [Test]
    public void Should_show_calls_from_where_they_begin_to_differ()
    {
        var long1 = $"POST /api/v2/tenants/msp_1123/users {{\"loginName\": \"{new string('a', 200)}\", \"country\": \"Spain\"}}";
        var change = new CallChange("create-account", 0, 0, 1, true, "op/create-account", long1, long1.Replace("Spain", "France", StringComparison.Ordinal));

        var (before, after) = ComparisonLines.Example(change);

        before.Should().StartWith("POST …").And.EndWith("\"country\": \"Spain\"}").And.HaveLength(after!.Length - 1);
    }

    [Test]
    public void Should_be_a_document_that_says_the_verdict_in_one_word()
    {
        using var document = JsonDocument.Parse(ComparisonJson.Write(Comparison("x")));

        document.RootElement.GetProperty("verdict").GetString().Should().Be("unsafe");
        document.RootElement.GetProperty("cases")[0].GetProperty("kind").GetString().Should().Be("broken");
    }

    private static string Terminal(PackComparison comparison)
    {
        using var output = new StringWriter();
        new ComparisonTerminal(output, new TerminalSettings(100, Colour: false, Unicode: true), (_, _) => { }).Write(comparison);
        return output.ToString();
    }

    private static PackComparison Comparison(string text) => ComparisonVerdict.Judge(new PackComparison
    {
        Harness = "0.0.0",
        Seed = 1,
        Base = new ComparedPack(text, Verdict.Safe, 0, 1, 0, new PackSummary("a", [])),
        Head = new ComparedPack(text, Verdict.Unsafe, 1, 1, 0, new PackSummary("b", [])),
        Remarks = [text],
        Worlds =
        [
            new WorldDifference
            {
                World = "known=all users=250",
                Event = "the next full import",
                Base = new WorldOutcome { Jobs = [] },
                Head = new WorldOutcome { Jobs = [text], Suspended = 150, SuspendedWrongly = 150, Examples = [text], Notes = [text] },
                Worse = [new HarmChange("suspended", 0, 150, "suspend 150 of 250 accounts")],
            },
        ],
        Calls = [new CallChange("create-account", 0, 0, 1, true, text, text, text + text)],
        Cases = [new CaseChange(text, CaseChangeKind.Broken, Level.Documented, "passed", "failed (x)", text, null)],
        FindingsNew = [new Finding { Rule = "url/x", Severity = OpsRampHarness.Connector.Packs.Severity.Error, Message = text }],
        FindingsGone = [],
    });
}
