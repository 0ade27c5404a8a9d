using System.Text;
using System.Text.Json;
using NJsonSchema;
using OpsRampHarness.Conformance.Reports.Sarif;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Commands;
using OpsRampHarness.Conformance.Tests.Runs;
using OpsRampHarness.Connector.Linting.Rules;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Reports;

public sealed class When_findings_are_written_as_SARIF
{
    // The schema of the standard, as the package Sarif.Sdk brings it.
    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json")));

    [TestCase("guide")]
    [TestCase("completed")]
    public async Task Should_be_valid_for_the_shipped_packs(string pack)
    {
        var result = await Tool.RunAsync("lint", pack, "--baseline", "none", "--format", "sarif");

        result.Error.Should().BeEmpty();
        (await Problems(result.Output)).Should().BeEmpty();
    }

    [Test]
    public async Task Should_be_valid_with_hostile_text_failures_and_places_that_are_missing()
    {
        var hostile = "a\u202e\"\\\n::error::\u0007\ud800</script>";
        var finding = new Finding { Rule = "url/not-https", Severity = Severity.Note, Message = hostile, Location = new Place("ü b%.json", 1, 1, "/a\u0000", hostile), Why = hostile };
        var failure = RunBuilder.Case("op/x", Outcome.Failed, "a=1", Level.Secure) with { Consequence = "c", Fix = "f" };
        var written = Encoding.UTF8.GetString(SarifReport.Write("1.2.3", RuleCatalogue.All.Select(SarifRule.Of), [SarifResult.Of(finding), SarifResult.Of(failure)], "./some folder/"));

        (await Problems(written)).Should().BeEmpty();
        using var document = JsonDocument.Parse(written);
        var results = document.RootElement.GetProperty("runs")[0].GetProperty("results");
        results[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().Should().Be("some%20folder/%C3%BC%20b%25.json");
        results[0].GetProperty("suppressions").GetArrayLength().Should().Be(1);
        results[1].GetProperty("level").GetString().Should().Be("warning");
        results[1].TryGetProperty("ruleIndex", out _).Should().BeFalse("the check is not among the described rules");
    }

    [Test]
    public async Task Should_notice_a_document_that_is_not_valid() => (await Problems("""{"version": "2.1.0", "runs": [{"results": [{"level": "fatal"}]}]}""")).Should().NotBeEmpty();

    [Test]
    public async Task Should_recognise_a_finding_again_after_lines_have_moved()
    {
        using var folder = new TemporaryFolder();
        var text = await File.ReadAllTextAsync(Repository.PathOf("fixtures", "guide", "UpdateAccountJSON.json"));
        var prints = new List<string?>();
        foreach (var moved in new[] { text, "\n\n" + text })
        {
            await File.WriteAllTextAsync(folder["UpdateAccountJSON.json"], moved);
            var result = await Tool.RunAsync("lint", folder.Path, "--format", "sarif");
            using var document = JsonDocument.Parse(result.Output);
            prints.Add(document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Single(item => item.GetProperty("ruleId").GetString() == "account/no-id-path" || item.GetProperty("ruleId").GetString() == "connection/missing")
                .GetProperty("partialFingerprints").GetProperty("rulePlace/v1").GetString());
        }

        prints.Distinct().Should().ContainSingle();
    }

    private static async Task<IEnumerable<string>> Problems(string text) => (await Schema.Value).Validate(text).Select(problem => problem.ToString());
}
