using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Tests.Facts;

/// <summary>The cases of <c>fixtures/cases/eic</c>; each id carries the fact of docs/eic-fidelity.md that it shows.</summary>
public sealed class When_a_fact_of_EIC_is_played
{
    [TestCaseSource(typeof(FactCase), nameof(FactCase.All))]
    public async Task Should_be_as_the_case_says(FactCase fact)
    {
        using var world = new FactWorld(fact);

        await world.PlayAsync();

        FactExpectations.Check(fact, world);
    }

    [TestCaseSource(typeof(FactCase), nameof(FactCase.All))]
    public async Task Should_be_the_same_when_no_answer_of_an_import_is_held_in_memory(FactCase fact)
    {
        using var world = new FactWorld(fact, BodyLimits.Default with { Held = 0 });

        await world.PlayAsync();

        FactExpectations.Check(fact, world);
    }

    [TestCaseSource(typeof(FactCase), nameof(FactCase.All))]
    public async Task Should_have_read_every_column_that_was_written(FactCase fact)
    {
        using var world = new FactWorld(fact);
        await world.PlayAsync();
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"columns-{TestContext.CurrentContext.Test.ID}.db");
        using (var file = IdentityRepository.Open(path))
        {
            file.CopyFrom(world.Repository);

            // Of a file nobody knows what wrote it, so all of its columns are read.
            file.Snapshot().DifferencesTo(world.Repository.Snapshot()).Should().BeEmpty();
        }

        File.Delete(path);
    }
}
