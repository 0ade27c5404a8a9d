using System.CommandLine;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Jobs;

namespace OpsRampHarness.Conformance.Commands.Eic;

/// <summary><c>eic schedule JOB</c>: when a job runs by itself.</summary>
internal static class EicScheduleCommand
{
    public static Command Create(CommandConsole console)
    {
        var options = new EicArguments();
        var job = new Argument<string>("JOB") { Description = "The job's name; see 'eic show schedules'." };
        var cron = new Option<string?>("--cron") { Description = "Quartz cron expression in UTC, seconds first, such as '0 0 2 * * ?' for two in the morning.", HelpName = "EXPRESSION" };
        var off = new Option<bool>("--off") { Description = "The job runs only by hand." };
        var incremental = new Option<string?>("--incremental") { Description = "Whether an import takes nothing that is missing for gone.", HelpName = "on|off" };
        incremental.AcceptOnly("on", "off");
        var command = new CommandWithExamples("schedule", "Says when a job runs by itself.")
        {
            job, options.Database, options.SecuritySystem, cron, off, incremental, options.Target, options.Switches, options.Format,
        };
        command.SetAction(arguments =>
        {
            using var eic = EicAtHand.Open(arguments, options, console);
            if (eic is null) return ExitCodes.Usage;
            if (eic.Repository.Schedules.Find(arguments.GetValue(job)!) is not { } known)
            {
                console.Problem(EicAtHand.Wrong("eic/no-job", $"There is no job '{arguments.GetValue(job)}'.", "See: opsramp-harness eic show schedules"));
                return ExitCodes.Usage;
            }

            if (arguments.GetValue(cron) is { } text && JobScheduler.ProblemOf(text) is { } problem)
            {
                console.Problem(EicAtHand.Wrong("eic/bad-cron", $"'{text}' is no Quartz cron expression: {problem}", "Write seconds, minutes, hours, day of month, month, day of week, such as '0 0 2 * * ?'."));
                return ExitCodes.Usage;
            }

            if (arguments.GetValue(incremental) is { } isIncremental) known = known with { Incremental = isIncremental == "on" };
            new JobScheduler(eic.System).Set(known, arguments.GetValue(off) ? null : arguments.GetValue(cron) ?? known.Cron);
            EicListings.Schedules(eic.Repository).Print(console, arguments.GetValue(options.Format)!);
            return ExitCodes.Success;
        });
        command.Examples = ["eic schedule completed-import-accounts --cron '0 0 2 * * ?' --database eic.db", "eic schedule completed-provisioning --off --database eic.db"];
        return command;
    }
}
