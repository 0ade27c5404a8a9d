using System.Text;
using System.Text.Json.Nodes;
using OpsRampHarness.Conformance.Reports;

namespace OpsRampHarness.Conformance.Tests.Reports;

public sealed class When_a_run_is_written_as_events
{
    [Test]
    public void Should_be_one_object_a_line_whatever_the_texts_hold()
    {
        var run = SampleRuns.Failing(failures: 3, SampleRuns.Hostile);
        var lines = Encoding.UTF8.GetString(EventsReport.Write(run)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var events = lines.Select(line => JsonNode.Parse(line)!).ToList();

        events[0]["event"]!.GetValue<string>().Should().Be("run");
        events[^1]["verdict"]!.GetValue<string>().Should().Be("unsafe");
        events.Count(item => (string?)item["event"] == "case").Should().Be(run.Cases.Count);
        events.Count(item => (string?)item["event"] == "exchange").Should().Be(run.Exchanges.Count);
        events.Count(item => (string?)item["event"] == "step").Should().Be(run.Cases.Sum(result => result.Steps.Count));
        events.Count(item => (string?)item["event"] == "finding").Should().Be(run.Findings.Count);
    }
}
