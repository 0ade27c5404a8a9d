using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Tests.Checks;

public sealed class When_worlds_begin_alike : IDisposable
{
    private readonly PackProfile pack = new(ShippedPacks.Completed);
    private readonly WorldSettings settings = new(1, WorldSettings.DefaultClockStart, HarnessSettings.Default.Switches, TargetKind.TestHost);

    public void Dispose() => settings.Beginnings.Dispose();

    [Test]
    public async Task Should_use_one_repository_after_another([Values] bool knowsAll)
    {
        var plan = new WorldPlan { Members = [Persons.Full], EicKnowsAll = knowsAll };
        IdentityRepository first;
        IdentitySnapshot known;
        await using (var world = await World.CreateAsync(plan, pack, settings))
        {
            (first, known) = (world.Repository, world.Repository.Snapshot());
            await world.Eic.ImportAccountsAsync();
            world.Change(Persons.Full.With([KeyValuePair.Create("firstname", (string?)"Somebody else")]));
        }

        await using var next = await World.CreateAsync(plan, pack, settings);

        next.Repository.Should().BeSameAs(first);
        known.DifferencesTo(next.Repository.Snapshot()).Should().BeEmpty();
        next.EicKnowsAll.Should().Be(knowsAll);
    }

    [Test]
    public async Task Should_never_share_a_repository()
    {
        await using var one = await World.CreateAsync(new WorldPlan(), pack, settings);
        await using var other = await World.CreateAsync(new WorldPlan(), pack, settings);

        other.Repository.Should().NotBeSameAs(one.Repository);
    }

    [Test]
    public async Task Should_tell_nothing_from_an_empty_text()
    {
        var knowing = new List<string?>();
        foreach (var reason in (string?[])["", null, "property 7"])
        {
            var person = Persons.Full.With([KeyValuePair.Create("customproperty7", reason)]);
            await using var world = await World.CreateAsync(new WorldPlan { Members = [person] }, pack, settings);
            knowing.Add(world.UserOf(person)["customproperty7"]);
        }

        knowing.Should().Equal("", null, "property 7");
    }

    [Test]
    public async Task Should_log_in_anew_and_with_the_same_assumptions()
    {
        var plan = new WorldPlan { EicKnowsAll = true };
        await using (var first = await World.CreateAsync(plan, pack, settings))
            await first.Eic.ImportAccountsAsync();
        await using var learned = await World.CreateAsync(plan, pack, new(1, WorldSettings.DefaultClockStart, HarnessSettings.Default.Switches, TargetKind.TestHost));
        await using var taken = await World.CreateAsync(plan, pack, settings);
        foreach (var world in (World[])[learned, taken]) await world.Eic.ImportAccountsAsync();

        taken.Eic.Exchanges.Select(exchange => exchange.ToString()).Should().Equal(learned.Eic.Exchanges.Select(exchange => exchange.ToString()));
        taken.ConsultedSwitches.Should().Equal(learned.ConsultedSwitches);
        taken.ConsultedEicSwitches.Should().Equal(learned.ConsultedEicSwitches);
        taken.Clock.GetUtcNow().Should().Be(learned.Clock.GetUtcNow());
    }
}
