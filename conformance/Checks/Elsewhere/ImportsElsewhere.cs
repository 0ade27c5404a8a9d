using OpsRampHarness.Conformance.Checks.Security;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>What must hold whatever EIC does, looked at in what every target permits: the test of the connection, both imports, and the tasks where the run may write.</summary>
internal static class ImportsElsewhere
{
    public static async Task PlayAsync(CaseContext context, Action<CaseContext, World> judge)
    {
        var world = await ElsewhereScene.BuildAsync(context);
        await world.Eic.TestConnectionAsync();
        context.RecordCalls();
        if (context.Pack.Definition.Import?.Accounts is not null) await context.ImportAccountsAsync();
        if (context.Pack.EntitlementTypes.Count > 0) await context.ImportAccessAsync();
        judge(context, world);
        if (context.Settings.Elsewhere is not { MayWrite: true } || context.Settings.Elsewhere is Worlds.Elsewhere.ForeignServer) return;
        foreach (var play in TaskPlay.Of(context.Pack))
        {
            await using var task = new CaseContext(context.Pack, context.Settings);
            if (await ElsewhereScene.AskAsync(task, play, Persons.Full) is not { } request) continue;
            await task.ProvisionAsync(request);
            judge(context, task.World!);
        }
    }
}

/// <summary>Tokens and names go to the target and to nobody else.</summary>
internal sealed class NothingLeavesElsewhere : ElsewhereCheck
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new NothingLeavesTheTarget().Description;

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        [CheckCase.Of("", null, context => ImportsElsewhere.PlayAsync(context, NothingLeavesTheTarget.Judge))];
}

/// <summary>Secrets go where they must, and are kept nowhere else.</summary>
internal sealed class SecretsStayInsideElsewhere : ElsewhereCheck
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new SecretsStayInside().Description;

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        [CheckCase.Of("", null, context => ImportsElsewhere.PlayAsync(context, SecretsStayInside.Judge))];
}
