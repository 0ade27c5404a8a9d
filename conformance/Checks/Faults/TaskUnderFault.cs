using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.Connector.Provisioning;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>Plays a task into a fault until WSRETRY is through with it, and compares with the same task in a world without the fault.</summary>
internal static class TaskUnderFault
{
    private const int TriesUnderLastingFault = 2;

    /// <summary>Plays it.</summary>
    /// <param name="context">The case.</param>
    /// <param name="play">The task.</param>
    /// <param name="fault">The fault.</param>
    /// <param name="call">The call of the task that meets it, from 1.</param>
    public static async Task PlayAsync(CaseContext context, TaskPlay play, FaultCheck fault, int call)
    {
        if (await UsualAsync(context, play, fault, call) is not var (usualTarget, usualBelief)) return;
        if (await context.BuildAsync(play.PlanFor(Persons.Full) with { OnWire = fault.OnWire }) is not { } world) return;
        await world.Eic.TestConnectionAsync();
        if (await play.RequestAsync(world, Persons.Full) is not { } request) return;

        context.Plan(fault.On(call));
        var outcome = await RetryAsync(context, request, fault);
        if (fault.HidesTheEffect) await ImportAsync(context);

        var location = play.LocationIn(context.Pack);
        context.Assert.That(outcome.Succeeded || fault.HidesTheEffect, () => (TaskDiagnosis.Of(context.Pack, outcome) ?? new Failure("", "")) with
        {
            Reason = "retry-fails", Location = location,
        });
        context.Assert.None(TargetDiffers(usualTarget, world.Tenant.Snapshot(), location));
        var belief = Believed.Compare(usualBelief, Believed.Of(world));

        // An account that only an import brings belongs to nobody until somebody or a correlation rule assigns it.
        if (fault.HidesTheEffect) belief = belief with { Orphaned = 0 };
        context.Assert.That(belief.IsNone, () => new Failure("belief-differs", $"EIC does not believe what it believes without the fault: {belief}")
        {
            Location = location,
            BlastRadius = belief.ToBlastRadius(context, "a task that meets the fault", usualBelief),
        });
    }

    /// <summary>How the task ends without the fault; null, and the context knows why, when it does not end well.</summary>
    private static async Task<(TenantSnapshot Target, IReadOnlyList<Believed> Belief)?> UsualAsync(CaseContext context, TaskPlay play, FaultCheck fault, int call)
    {
        await using var usual = new CaseContext(context.Pack, context.Settings);
        var request = await play.AskAsync(usual, Persons.Full);
        if (request is null || !(await usual.ProvisionAsync(request)).Succeeded)
        {
            context.Miss($"The task fails without any fault: see op/{play.Word.Split('=', ',')[1]}.");
            return null;
        }

        var made = usual.World!.Eic.Exchanges.Where(exchange => exchange.Purpose == ExchangePurpose.Provision && exchange.Verdict.Succeeded).Count();
        if (made < call)
        {
            context.Miss(FormattableString.Invariant($"The task makes {made} calls in this world, so nothing can go wrong with call {call}."));
            return null;
        }

        if (fault.HidesTheEffect) await ImportAsync(usual);
        return (usual.World.Tenant.Snapshot(), Believed.Of(usual.World));
    }

    private static async Task<TaskOutcome> RetryAsync(CaseContext context, RequestResult request, FaultCheck fault)
    {
        var world = context.World!;
        var key = request.Tasks[^1].Key;
        TaskOutcome outcome;
        var tries = 0;
        do
        {
            outcome = await context.ProvisionAsync(request);
            tries++;
            if (!fault.Lasts ? tries == 1 : tries == TriesUnderLastingFault) context.EndFaults();
        }
        while (world.Repository.Tasks.Get(key).State == TaskState.New);
        return outcome;
    }

    private static async Task ImportAsync(CaseContext context)
    {
        context.World!.Clock.Advance(TimeSpan.FromDays(1));
        await context.ImportAccountsAsync();
        await context.ImportAccessAsync();
    }

    private static Failure? TargetDiffers(TenantSnapshot usual, TenantSnapshot now, Connector.Packs.SourceLocation location)
    {
        var differences = usual.Diff(now).Where(change => !change.Field.EndsWith("Time", StringComparison.Ordinal)).ToList();
        return differences.Count == 0
            ? null
            : new Failure("target-differs", $"OpsRamp is not as it is without the fault: {string.Join("; ", differences.Take(3).Select(Effect.Words))}")
            {
                Location = location,
            };
    }
}
