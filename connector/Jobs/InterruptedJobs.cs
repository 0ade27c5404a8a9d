using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>
/// Clears up after a process that ended in the middle of a job. Whoever holds the job lock and finds a job still running,
/// or a task in progress, knows that nobody works on it any more.
/// </summary>
internal sealed class InterruptedJobs(IdentityRepository repository, SecuritySystem system, ConsultedSwitches switches, TimeProvider clock)
{
    /// <summary>Marks interrupted jobs and tasks, each with what may have happened. Memory does not outlive its process: there is nothing to mark.</summary>
    public void ClearUp()
    {
        if (repository.Path is not null)
            repository.InTransaction(MarkAll);
    }

    private void MarkAll()
    {
        foreach (var run in repository.Jobs.All.Where(run => run.SecuritySystemKey == system.Key && run.Outcome == JobOutcome.Running))
        {
            repository.Jobs.Update(run with
            {
                Outcome = JobOutcome.Interrupted,
                Ended = clock.NowText(),
                Comments = run.Kind == JobKind.Provisioning
                    ? "the process ended while it ran; tasks it had done stay done"
                    : "the process ended while it ran; an import is stored wholly or not at all",
            });
        }

        var endpoints = repository.Systems.EndpointsOf(system.Key).Select(endpoint => endpoint.Key).ToHashSet();
        foreach (var task in repository.Tasks.All.Where(task => task.State == TaskState.InProgress && endpoints.Contains(task.EndpointKey)))
            Mark(task);
    }

    private void Mark(ProvisioningTask task)
    {
        var happened = task.Sending is { } call
            ? $"the process ended while call '{call}' was being sent; it may have reached the target"
            : "the process ended before a call was sent";
        var line = FormattableString.Invariant($"try {task.Tries + 1}: {happened}");
        repository.Tasks.Update(task with
        {
            State = switches.IsTurned(EicSwitchCatalogue.InterruptedTask) ? TaskState.InProgress : TaskState.New,
            Sending = null,
            ProvisioningComments = task.ProvisioningComments is { Length: > 0 } earlier ? $"{earlier}\n{line}" : line,
            Updated = clock.NowText(),
        });
    }
}
