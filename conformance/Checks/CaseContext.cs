using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Importing;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.Connector.Provisioning;
using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>What a case has at hand while it is played: its world, its assertions, and a record of what happened.</summary>
public sealed class CaseContext(PackProfile pack, WorldSettings settings) : IAsyncDisposable
{
    private readonly List<CaseStep> steps = [];
    private readonly List<string> planned = [];
    private readonly HashSet<string> fired = new(StringComparer.Ordinal);
    private World? world;
    private int recorded;

    /// <summary>The pack under test.</summary>
    public PackProfile Pack => pack;

    /// <summary>What all worlds of the run share.</summary>
    public WorldSettings Settings => settings;

    /// <summary>What the case asserts.</summary>
    public Assertions Assert { get; } = new();

    /// <summary>What happened, step by step.</summary>
    public IReadOnlyList<CaseStep> Steps => steps;

    /// <summary>The world of the case; null until it is built.</summary>
    public World? World => world;

    /// <summary>What changed on both sides, as last compared.</summary>
    public Effects? Effects { get; set; }

    /// <summary>Why the case cannot be judged although nothing is wrong with the harness: something before it already failed.</summary>
    public (string Reason, string Message)? Prerequisite { get; private set; }

    /// <summary>Builds the world of the case.</summary>
    /// <returns>The world; null when EIC cannot be brought to know what the plan says, which is then the prerequisite that failed.</returns>
    public async Task<World?> BuildAsync(WorldPlan plan)
    {
        world = await World.CreateAsync(plan, pack, settings);
        Step("world", 0, plan.ToString());
        if (!plan.EicKnowsAll || world.EicKnowsAll) return world;
        Miss("EIC cannot learn the accounts of this world, because the import of accounts does not work: see op/import-accounts.");
        return null;
    }

    /// <summary>Gives up on judging the case, because something it needs and other cases judge does not work.</summary>
    public void Miss(string message) => Prerequisite ??= ("prerequisite-failed", message);

    /// <summary>What the harness itself failed to bring about; null when all it planned happened.</summary>
    public string? HarnessFault { get; private set; }

    /// <summary>States that something the case planned did happen. When it did not, the harness has failed, not the pack.</summary>
    public void MustHappen(bool happened, string otherwise)
    {
        if (!happened) HarnessFault ??= otherwise;
    }

    /// <summary>The id of a planned fault that never fired; null when all did. A case that gives up on judging may leave one.</summary>
    public string? FaultThatNeverFired => planned.Find(id => !fired.Contains(id));

    /// <summary>Plans a fault in OpsRamp.</summary>
    /// <param name="rule">The fault.</param>
    /// <param name="mustFire">Whether it has to fire before the case ends; false where it is the pack that decides.</param>
    public void Plan(FaultRule rule, bool mustFire = true)
    {
        if (mustFire) planned.Add(rule.Id);
        world!.Workspace.Faults.Add(rule);
        Step("world", 0, $"from now on: {rule.Id}");
    }

    /// <summary>Ends all planned faults.</summary>
    public void EndFaults()
    {
        NoteFired();
        world!.Workspace.Faults.Clear();
        Step("world", 0, "the fault is over");
    }

    /// <summary>Notes which of the planned faults have fired by now.</summary>
    public void NoteFired() =>
        fired.UnionWith(world!.Workspace.Faults.Counts.Where(count => count.Fired > 0).Select(count => count.Rule.Id));

    /// <summary>Runs the account import.</summary>
    public Task<ImportResult> ImportAccountsAsync() => ImportAsync("import of accounts", () => world!.Eic.ImportAccountsAsync());

    /// <summary>Runs the access import.</summary>
    public Task<ImportResult> ImportAccessAsync() => ImportAsync("import of access", () => world!.Eic.ImportAccessAsync());

    /// <summary>Runs the provisioning job, and gives what became of one task.</summary>
    public async Task<TaskOutcome> ProvisionAsync(RequestResult request)
    {
        var task = request.Tasks[^1];
        var before = world!.Now();
        var result = await world.Eic.ProvisionAsync();
        var outcome = result.Outcomes.Last(outcome => outcome.Task.Key == task.Key);
        Step("task", 0, $"{TaskNames.Of(task.Kind)} task: {(outcome.Succeeded ? "complete" : "not complete")}");
        RecordCalls();
        RecordRows(before);
        return outcome;
    }

    /// <summary>Notes a step.</summary>
    public void Step(string kind, int depth, string title, int? exchange = null) =>
        steps.Add(new CaseStep(kind, depth, title, world?.Clock.GetUtcNow() ?? settings.ClockStart, exchange));

    /// <summary>Notes the exchanges made since the last call of this.</summary>
    public void RecordCalls()
    {
        foreach (var exchange in world!.Eic.Exchanges.Skip(recorded))
        {
            recorded++;
            Step("call", 1, ExchangeWords.Of(exchange), recorded);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => world?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<ImportResult> ImportAsync(string name, Func<Task<ImportResult>> import)
    {
        var before = world!.Now();
        var result = await import();
        Step("job", 0, $"{name}: {(result.Succeeded ? "done" : "failed")}, {result.Run.Comments}");
        RecordCalls();
        RecordRows(before);
        return result;
    }

    /// <summary>Notes what a job or task changed on both sides, with values before and after.</summary>
    private void RecordRows(Moment before)
    {
        var (title, effects) = RowsChanged.Between(before, world!.Now(), seesTarget: settings.Elsewhere is null or { IsOpsRampMock: true });
        steps.Add(new CaseStep("rows", 1, title, world.Clock.GetUtcNow(), Effects: effects));
    }
}
