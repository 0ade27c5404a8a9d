using System.Globalization;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Provisioning;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>The provisioning job WSRETRY: takes the open tasks by key, account tasks before the access tasks that wait for them.</summary>
internal sealed class ProvisioningJob(IdentityRepository repository, SecuritySystem system, Provisioner provisioner, TimeProvider clock)
{
    public async Task<ProvisioningResult> RunAsync(CancellationToken cancellation)
    {
        var run = repository.Jobs.Add(new JobRun
        {
            Kind = JobKind.Provisioning,
            SecuritySystemKey = system.Key,
            Outcome = JobOutcome.Running,
            Started = clock.NowText(),
        });
        var outcomes = await TryAsync(Open(), cancellation);
        var failed = outcomes.Count(outcome => !outcome.Succeeded);
        run = repository.Jobs.Update(run with
        {
            Outcome = failed == 0 ? JobOutcome.Success : JobOutcome.Failed,
            Ended = clock.NowText(),
            Comments = string.Create(CultureInfo.InvariantCulture, $"{outcomes.Count} tasks, {failed} failed"),
        });
        return new ProvisioningResult(run, outcomes);
    }

    /// <summary>Tries the given tasks in EIC's order; one whose parent is not complete waits.</summary>
    public async Task<List<TaskOutcome>> TryAsync(IEnumerable<ProvisioningTask> tasks, CancellationToken cancellation)
    {
        var outcomes = new List<TaskOutcome>();
        foreach (var task in tasks.OrderBy(task => task.Kind != TaskKind.NewAccount).ThenBy(task => task.Key).ToList())
        {
            if (Ready(task) is { } ready)
                outcomes.Add(await provisioner.TryAsync(ready, cancellation));
        }

        return outcomes;
    }

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
