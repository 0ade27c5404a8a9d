using System.CommandLine;
using OpsRampHarness.Conformance.Reports;
using OpsRampHarness.Conformance.Reports.Terminal;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>report RUN</c>: makes every report again from a run.json alone.</summary>
internal static class ReportCommand
{
    public static Command Create(CommandConsole console)
    {
        var file = new Argument<string>("RUN") { Description = "A run.json." };
        var folder = new Option<string?>("--out") { Description = "Folder for the reports; by default the one the run.json is in.", HelpName = "DIR" };
        var packFolder = new Option<string?>("--pack-folder") { Description = "What leads from the repository's root to the pack's files, for results.sarif.", HelpName = "DIR" };
        var command = new CommandWithExamples("report", "Makes every report again from a run.json alone.") { file, folder, packFolder };
        command.SetAction(arguments => Make(arguments.GetValue(file)!, arguments.GetValue(folder), arguments.GetValue(packFolder), console));
        command.Examples = ["report out/run.json", "report evidence/run.json --out pages"];
        return command;
    }

    private static int Make(string file, string? folder, string? packFolder, CommandConsole console)
    {
        if (!RunInput.TryRead(file, console, out var run)) return ExitCodes.Usage;
        folder ??= Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (!ReportFiles.TryWrite(run, packFolder, folder, out var problem))
        {
            console.Problem(problem);
            return ExitCodes.Usage;
        }

        new TerminalReport(console.Output, console.Settings).Write(run, packFolder, Path.Combine(folder, ReportFiles.Page), elapsed: null);
        return ExitCodes.Success;
    }
}
