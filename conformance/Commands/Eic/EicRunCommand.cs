using System.CommandLine;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary><c>eic run</c>: the job scheduler, or one job now.</summary>
internal static class EicRunCommand
{
    public static Command Create(CommandConsole console)
    {
        var options = new EicArguments();
        var job = new Option<string?>("--job") { Description = "Runs this job now and ends.", HelpName = "NAME" };
        var minutes = new Option<double?>("--for") { Description = "How many minutes the scheduler runs; default: until it is stopped.", HelpName = "MINUTES" };
        minutes.AcceptOnly(0, 525_600);
        var command = new CommandWithExamples("run", "Runs the jobs when their schedules say so; what fell due while nobody was there runs once, at the start.")
        {
            options.Database, options.SecuritySystem, options.Endpoint, job, minutes, options.Target, options.Switches, options.Format,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            using var eic = EicAtHand.Open(arguments, options, console);
            if (eic is null) return ExitCodes.Usage;
            var scheduler = new JobScheduler(eic.System);
            var runs = new List<JobRun>();
            if (arguments.GetValue(job) is { } name)
            {
                if (eic.Repository.Schedules.Find(name) is not { } schedule)
                {
                    console.Problem(EicAtHand.Wrong("eic/no-job", $"There is no job '{name}'.", "See: opsramp-harness eic show schedules"));
                    return ExitCodes.Usage;
                }

                runs.Add(await scheduler.RunAsync(schedule, cancellation));
            }
            else
            {
                await ScheduleAsync(scheduler, arguments.GetValue(minutes), runs, console, cancellation);
            }

            EicListings.Jobs(eic.Repository, runs).Print(console, arguments.GetValue(options.Format)!);
            return runs.TrueForAll(run => run.Outcome == JobOutcome.Success) ? ExitCodes.Success : ExitCodes.Wrong;
        });
        command.Examples = ["eic run --database eic.db", "eic run --job completed-import-accounts --database eic.db", "eic run --for 10 --database eic.db"];
        return command;
    }

    private static async Task ScheduleAsync(JobScheduler scheduler, double? minutes, List<JobRun> runs, CommandConsole console, CancellationToken cancellation)
    {
        var until = minutes is { } limit ? TimeProvider.System.GetUtcNow().AddMinutes(limit) : DateTimeOffset.MaxValue;
        try
        {
            await scheduler.RunUntilAsync(
                until,
                (schedule, run) =>
                {
                    runs.Add(run);
                    console.Error.WriteLine($"{run.Started} {ForeignText.Visible(schedule.Name)}: {run.Outcome}, {ForeignText.Visible(run.Comments ?? "")}");
                },
                cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopped by the person who started it: what has run is listed.
        }
    }
}
