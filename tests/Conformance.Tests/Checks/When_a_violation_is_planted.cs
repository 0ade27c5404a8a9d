using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Checks;

/// <summary>Every check can fail: for each lies a pack that breaks its requirement and must trip it.</summary>
public sealed class When_a_violation_is_planted
{
    private static IEnumerable<string> Checks => CheckCatalogue.All.Select(check => check.Description.Id);

    [Test]
    public void Should_be_one_for_every_check_and_for_nothing_else() => PlantedViolation.Checks.Should().BeEquivalentTo(Checks);

    [TestCaseSource(nameof(Checks))]
    public async Task Should_trip_its_check(string check)
    {
        var planted = PlantedViolation.Of(check);
        var run = await CheckRunner.RunAsync(planted.Pack, new CheckOptions { Matrix = planted.Matrix, Selection = CaseSelection.Only(planted.Case) });

        var result = run.Cases.Single(result => result.Id == planted.Case);
        result.Outcome.Should().Be(Outcome.Failed, $"{planted.Why} It ended: {result.Reason} {result.Message}");
        result.Location.Should().NotBeNull();
        run.Counts.HarnessError.Should().Be(0);
    }
}
