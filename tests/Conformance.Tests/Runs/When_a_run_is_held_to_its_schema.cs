using System.Text;
using NJsonSchema;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Tests.Checks;
using OpsRampHarness.Conformance.Tests.Reports;

namespace OpsRampHarness.Conformance.Tests.Runs;

public sealed class When_a_run_is_held_to_its_schema
{
    [Test]
    public void Should_be_published_as_the_types_are() =>
        VerifiedFile.Verify(RunSchema.Path, RunSchema.Make());

    [Test]
    public async Task Should_be_valid_for_both_shipped_packs()
    {
        var schema = await JsonSchema.FromFileAsync(RunSchema.Path);
        foreach (var pack in new[] { ShippedPacks.Guide, ShippedPacks.Completed })
        {
            var run = await CheckRunner.RunAsync(pack, new CheckOptions());
            schema.Validate(Encoding.UTF8.GetString(RunJson.Write(run))).Should().BeEmpty();
        }
    }

    [Test]
    public async Task Should_be_valid_with_hostile_texts_and_everything_filled_in()
    {
        var schema = await JsonSchema.FromFileAsync(RunSchema.Path);
        schema.Validate(Encoding.UTF8.GetString(RunJson.Write(SampleRuns.Failing(failures: 3, SampleRuns.Hostile)))).Should().BeEmpty();
    }

    [TestCase("\"verdict\": \"unsafe\"", "\"verdict\": \"dangerous\"")]
    [TestCase("\"seed\": 1", "\"seed\": \"one\"")]
    [TestCase("\"seed\": 1", "\"seeds\": 1")]
    public async Task Should_not_be_valid_when_something_is_wrong(string right, string wrong)
    {
        var schema = await JsonSchema.FromFileAsync(RunSchema.Path);
        var text = Encoding.UTF8.GetString(RunJson.Write(SampleRuns.Failing()));

        text.Should().Contain(right);
        schema.Validate(text.Replace(right, wrong, StringComparison.Ordinal)).Should().NotBeEmpty();
    }
}
