using System.Text.Json.Nodes;
using OpsRampHarness.Conformance.Reports.Sarif;

namespace OpsRampHarness.Conformance.Tests.Reports;

public sealed class When_a_run_is_written_for_code_scanning
{
    [Test]
    public void Should_point_at_the_line_of_every_finding_and_every_failed_case()
    {
        var run = SampleRuns.Failing(failures: 2, SampleRuns.Hostile);
        var document = JsonNode.Parse(RunSarif.Write(run, "connectors/opsramp"))!["runs"]![0]!;
        var results = document["results"]!.AsArray();

        results.Select(result => (string?)result!["ruleId"]).Should().Equal("url/unknown-route", "op/update-account", "op/update-account");
        results.Select(result => (string?)result!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"])
            .Should().AllBe("connectors/opsramp/UpdateAccountJSON.json");
        results.Select(result => (int)result!["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!).Should().AllBeEquivalentTo(7);
        document["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => (string?)rule!["id"]).Should().Equal("op/update-account");
    }
}
