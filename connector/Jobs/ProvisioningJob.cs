using System.Globalization;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Provisioning;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>The provisioning job WSRETRY: takes the open tasks by key, account tasks before the access tasks that wait for them.</summary>
internal sealed class ProvisioningJob(
    IdentityRepository repository,
    SecuritySystem system,
    Provisioner provisioner,
    ConfigDefinition? config,
    InterruptedJobs interrupted,
    TimeProvider clock,
    Func<TimeSpan, CancellationToken, Task> wait)
{
    /// <param name="kinds">The task types the job is set to; null: all.</param>
    /// <param name="cancellation">Ends the job between two tasks.</param>
    public async Task<ProvisioningResult> RunAsync(IReadOnlyCollection<TaskKind>? kinds, CancellationToken cancellation)
    {
        using var taken = JobLock.TryTake(repository, system);
        if (taken is null)
            return new ProvisioningResult(Start(JobOutcome.Refused, $"Another job runs on the security system '{system.Name}'."), []);

        interrupted.ClearUp();
        var run = Start(JobOutcome.Running, null);
        var outcomes = await TryAsync(Open().Where(task => kinds is null || kinds.Contains(task.Kind)), cancellation);
        var failed = outcomes.Count(outcome => !outcome.Succeeded);
        run = repository.Jobs.Update(run with
        {
            Outcome = failed == 0 ? JobOutcome.Success : JobOutcome.Failed,
            Ended = clock.NowText(),
            Comments = string.Create(CultureInfo.InvariantCulture, $"{outcomes.Count} tasks, {failed} failed"),
        });
        return new ProvisioningResult(run, outcomes);
    }

    /// <summary>Tries tasks as soon as they are made; while a job runs they wait for the next one instead.</summary>
    public async Task<List<TaskOutcome>> TryAtOnceAsync(IEnumerable<ProvisioningTask> tasks, CancellationToken cancellation)
    {
        using var taken = JobLock.TryTake(repository, system);
        return taken is null ? [] : await TryAsync(tasks, cancellation);
    }

    /// <summary>Tries the given tasks in EIC's order; one whose parent is not complete waits.</summary>
    private async Task<List<TaskOutcome>> TryAsync(IEnumerable<ProvisioningTask> tasks, CancellationToken cancellation)
    {
        var outcomes = new List<TaskOutcome>();
        var done = new Dictionary<TaskKind, int>();
        foreach (var task in tasks.OrderBy(task => task.Kind != TaskKind.NewAccount).ThenBy(task => task.Key).ToList())
        {
            if (Ready(task) is not { } ready)
                continue;
            await PauseAsync(ready.Kind, done, cancellation);
            outcomes.Add(await provisioner.TryAsync(ready, cancellation));
        }

        return outcomes;
    }

    /// <summary>Keeps to provisioningLimit: after so many tasks of a type, a pause (assumption: the vendor documents the keys only).</summary>
    private async Task PauseAsync(TaskKind kind, Dictionary<TaskKind, int> done, CancellationToken cancellation)
    {
        var count = done.GetValueOrDefault(kind);
        done[kind] = count + 1;
        if (count > 0 && config?.TaskLimits.GetValueOrDefault(kind) is { } limit && count % limit.Value == 0)
            await wait(TimeSpan.FromMilliseconds(Math.Max(0, config.PauseMilliseconds?.Value ?? 0)), cancellation);
    }

    private JobRun Start(JobOutcome outcome, string? comments) => repository.Jobs.Add(new JobRun
    {
        Kind = JobKind.Provisioning,
        SecuritySystemKey = system.Key,
        Outcome = outcome,
        Started = clock.NowText(),
        Ended = outcome == JobOutcome.Running ? null : clock.NowText(),
        Comments = comments,
    });

    private List<ProvisioningTask> Open()
    {
        var endpoints = repository.Systems.EndpointsOf(system.Key).Select(endpoint => endpoint.Key).ToHashSet();
        return [.. repository.Tasks.All.Where(task => task.State == TaskState.New && endpoints.Contains(task.EndpointKey))];
    }

    /// <summary>The task with the account its parent made; null while the parent is not complete.</summary>
    private ProvisioningTask? Ready(ProvisioningTask task)
    {
        if (task.ParentTask is not { } parentKey)
            return task;

        var parent = repository.Tasks.Get(parentKey);
        return parent.State == TaskState.Complete ? task with { AccountKey = task.AccountKey ?? parent.AccountKey } : null;
    }
}
