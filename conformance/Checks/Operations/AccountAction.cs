using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Operations;

/// <summary>Enabling, disabling and removing differ only in where they start and what must hold afterwards.</summary>
/// <param name="Kind">The task.</param>
internal sealed record AccountAction(TaskKind Kind)
{
    private static readonly string[] Lifecycle = ["status", "deactivateReason", "terminateReason"];

    /// <summary>What is arranged in OpsRamp first; null for nothing.</summary>
    public Action<World>? Prepare { get; init; }

    /// <summary>Whether OpsRamp is as it should be for a user id.</summary>
    public required Func<World, string, bool> Works { get; init; }

    /// <summary>The failure when it is not.</summary>
    public required Failure Broken { get; init; }

    /// <summary>Whether EIC's status of the account is as it should be.</summary>
    public required Func<string?, bool> Believed { get; init; }

    /// <summary>Whether the action may change everything of the user, as a termination does.</summary>
    public bool MayMask { get; init; }

    /// <summary>Plays the action for a person.</summary>
    public static async Task PlayAsync(CaseContext context, Person person, AccountAction action)
    {
        if (await Scene.BuildAsync(context, person, action.Prepare) is not { } scene) return;
        var world = scene.World;
        var before = world.Now();
        var outcome = await context.ProvisionAsync(await world.Eic.RequestAsync(action.Kind, scene.Account));
        var comparison = Comparison.Of(before, world.Now(), change =>
            (change.Id == scene.UserId && (action.MayMask || Lifecycle.Contains(change.Field)))
            || (action.MayMask && change.Field == "users" && change.Before == scene.UserId));
        context.Effects = comparison.ToEffects();

        var status = world.Repository.Accounts.Get(scene.Account.Key).Status;
        context.Assert.None(TaskDiagnosis.Of(context.Pack, outcome));
        context.Assert.That(action.Works(world, scene.UserId), () => action.Broken);
        context.Assert.That(comparison.Unasked.Count == 0, () => Effect.MoreThanAsked(context, comparison));
        context.Assert.That(action.Believed(status), () =>
            new Failure("status-not-changed", $"EIC shows the account as '{status}' after the task."));
    }
}
