using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Cases for requirements that hold whatever EIC does: both imports, and every task.</summary>
internal static class EveryOperation
{
    /// <summary>One case for the imports and one for each task.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="judge">Judges what was done, and is told where the pack describes it.</param>
    public static IEnumerable<CheckCase> Cases(PackProfile pack, Action<CaseContext, SourceLocation> judge)
    {
        if (pack.ImportLocation is { } import)
        {
            yield return CheckCase.Of("operation=import", null, async context =>
            {
                await context.BuildAsync(new WorldPlan());
                await context.ImportAccountsAsync();
                await context.ImportAccessAsync();
                judge(context, import);
            });
        }

        foreach (var play in TaskPlay.Of(pack))
        {
            yield return CheckCase.Of(play.Word, null, async context =>
            {
                if (await play.AskAsync(context, Persons.Full) is not { } request) return;
                await context.ProvisionAsync(request);
                judge(context, play.LocationIn(pack));
            });
        }
    }
}
