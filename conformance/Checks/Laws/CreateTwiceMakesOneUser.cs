using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>Whoever is asked for twice is one user all the same.</summary>
public sealed class CreateTwiceMakesOneUser : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/create-twice-makes-one-user",
        "Two New Account tasks for one person make one user",
        Level.Sound,
        null,
        "OpsRamp: a login name is unique; EIC repeats tasks",
        "The person has two users in OpsRamp: one is governed, the other lives on when she leaves.",
        "Make the login name of what belongs to the person only, such as ${user.email}: no time, no task id, no counter.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Can(TaskKind.NewAccount) ? [CheckCase.Of("", null, PlayAsync)] : [];

    private static async Task PlayAsync(CaseContext context)
    {
        if (await context.BuildAsync(new WorldPlan { EicKnowsAll = true }) is not { } world) return;
        var before = world.Tenant.Users.Count;
        await context.ProvisionAsync(await world.Eic.RequestAccountAsync(world.UserOf(Persons.Full)));
        if (world.Tenant.Users.Count == before)
        {
            context.Miss("Not even the first task makes a user: see op/create-account.");
            return;
        }

        world.Clock.Advance(TimeSpan.FromMinutes(10));
        await context.ProvisionAsync(await world.Eic.RequestAccountAsync(world.UserOf(Persons.Full)));
        var made = world.Tenant.Users.Count - before;
        context.Assert.That(made == 1, () => new Failure("two-users", FormattableString.Invariant($"two tasks for one person made {made} users"))
        {
            Expected = "1 user",
            Actual = string.Join(", ", world.Tenant.Users.Skip(before).Select(user => user.LoginName)),
            Location = context.Pack.Definition.Provisioning(TaskKind.NewAccount)!.Calls[0].Location,
        });
    }
}
