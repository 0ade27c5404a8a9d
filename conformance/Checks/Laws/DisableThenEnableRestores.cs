using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>Somebody on leave comes back to what she had.</summary>
public sealed class DisableThenEnableRestores : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/disable-then-enable-restores",
        "Who is disabled and enabled again has everything she had",
        Level.Sound,
        null,
        "guide: EnableAccountJSON, DisableAccountJSON",
        "Whoever comes back from leave cannot work: her user is gone, or her access is.",
        "Let DisableAccountJSON deactivate the user (POST …/DEACTIVATE), and leave her roles and user groups alone.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Can(TaskKind.DisableAccount) && pack.Can(TaskKind.EnableAccount) ? [CheckCase.Of("", null, PlayAsync)] : [];

    private static async Task PlayAsync(CaseContext context)
    {
        var scene = await Scene.BuildAsync(context, Persons.Full, world =>
        {
            foreach (var type in world.Pack.EntitlementTypes)
            {
                if (Scene.GrantableId(world, world.IdOf(Persons.Full), type) is { } id) Scene.Give(world, world.IdOf(Persons.Full), type, id);
            }
        });
        if (scene is null) return;

        var world = scene.World;
        var before = world.Tenant.Snapshot();
        var believed = Believed.Of(world);
        await context.ProvisionAsync(await world.Eic.RequestAsync(TaskKind.DisableAccount, scene.Account));
        if (world.Tenant.CanLogIn(scene.UserId))
        {
            context.Miss("The user can still log in after the Disable Account task: see op/disable-account.");
            return;
        }

        var location = context.Pack.Definition.Provisioning(TaskKind.DisableAccount)!.Calls[0].Location;
        var enabled = await context.ProvisionAsync(await world.Eic.RequestAsync(TaskKind.EnableAccount, scene.Account));
        var differences = before.Diff(world.Tenant.Snapshot()).Where(change => !change.Field.EndsWith("Time", StringComparison.Ordinal)).ToList();
        context.Assert.None(TaskDiagnosis.Of(context.Pack, enabled));
        context.Assert.That(differences.Count == 0, () => new Failure("not-restored", $"after both tasks OpsRamp differs: {string.Join("; ", differences.Take(3).Select(Effect.Words))}")
        {
            Location = location,
        });
        var belief = Believed.Compare(believed, Believed.Of(world));
        context.Assert.That(belief.IsNone, () => new Failure("belief-not-restored", $"after both tasks EIC believes otherwise: {belief}") { Location = location });
    }
}
