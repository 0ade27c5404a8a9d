using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>What EIC provisions is not in OpsRamp's lists at once: an import in between must not cost it.</summary>
public sealed class SlowVisibility : Check
{
    private const int HiddenFor = 3600;

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "fault/slow-visibility",
        "What was just provisioned survives an import that does not see it yet",
        Level.Resilient,
        null,
        "lists are built from indexes that follow a change with some delay",
        "The account that was made a minute ago looks deleted: it is suspended and renamed, and the next import makes another without owner.",
        "Set inactivateAccountsNotInFile, so that an account that was missed comes back as it was.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Definition.Import?.Accounts is null
            ? []
            : TaskPlay.Of(pack)
                .Where(play => play.Kind is TaskKind.NewAccount or TaskKind.AddAccess or TaskKind.RemoveAccess)
                .Select(play => CheckCase.Of(play.Word, null, context => PlayAsync(context, play)))
                .Select(item => item.InFullMatrix());

    private async Task PlayAsync(CaseContext context, TaskPlay play)
    {
        if (await play.AskAsync(context, Persons.Full) is not { } request) return;
        var world = context.World!;
        context.Plan(new FaultRule(Description.Id, new StaleEffect(Seconds: HiddenFor)) { Path = "/api/*" });
        if (!(await context.ProvisionAsync(request)).Succeeded)
        {
            context.Miss($"The task fails: see op/{play.Word.Split('=', ',')[1]}.");
            return;
        }

        context.EndFaults();
        var before = Believed.Of(world);
        await context.ImportAccountsAsync();
        await context.ImportAccessAsync();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await context.ImportAccountsAsync();
        await context.ImportAccessAsync();
        var difference = Believed.Compare(before, Believed.Of(world));
        context.Assert.That(difference.IsNone, () => new Failure("not-as-before", $"when OpsRamp shows the change and EIC has imported again: {difference}")
        {
            Location = context.Pack.Definition.Import!.Accounts!.Calls.FirstOrDefault()?.Location,
            BlastRadius = difference.ToBlastRadius(context, "an import soon after a task", before),
        });
    }
}
