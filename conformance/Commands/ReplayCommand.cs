using System.CommandLine;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Reports;
using OpsRampHarness.Conformance.Reports.Terminal;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>replay CASE</c>: plays one case of a run.json again, just as it was played then, and says whether it ends the same.</summary>
internal sealed class ReplayCommand
{
    private readonly Argument<string> id = new("CASE") { Description = "Id of the case, such as 'law/import-complete:users=101'." };

    private readonly Argument<string?> pack = new("PACK")
    {
        Description = "The pack; by default the one that the run names, seen from here.", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> file = new("--run") { Description = "The run.json it is in.", HelpName = "FILE", DefaultValueFactory = _ => "out/run.json" };

    private readonly Option<string> format = SharedOptions.Format("(a run.json with this case alone) on standard output");

    private readonly TargetInput target = new();

    private readonly CommandConsole console;

    private ReplayCommand(CommandConsole console) => this.console = console;

    public static Command Create(CommandConsole console)
    {
        var verb = new ReplayCommand(console);
        var command = new CommandWithExamples("replay", "Plays one case of a run again: does it still end the same?") { verb.id, verb.pack, verb.file, verb.format };
        verb.target.AddTo(command);
        command.SetAction(verb.RunAsync);
        command.Examples =
        [
            "replay law/import-complete:users=101",
            "replay op/update-account:person=full connectors/opsramp --run report/run.json",
        ];
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        if (!RunInput.TryRead(arguments.GetValue(file)!, console, out var recorded)) return ExitCodes.Usage;
        var wanted = arguments.GetValue(id)!;
        if (recorded.Cases.FirstOrDefault(result => result.Id == wanted) is not { } before)
        {
            var nearest = NearestName.Of(wanted, recorded.Cases.Select(result => result.Id));
            console.Problem(new PackProblem(
                "usage/no-such-case", Severity.Error, $"The run has no case '{wanted}'.", null,
                nearest is null ? "The cases are in the run.json and in the report." : $"Did you mean '{nearest}'?"));
            return ExitCodes.Usage;
        }

        if (arguments.GetValue(pack) is null && !Path.Exists(recorded.Pack.Name) && !ShippedPacks.IsName(recorded.Pack.Name))
        {
            console.Problem(new PackProblem(
                "usage/needs-pack", Severity.Error, $"The run is about '{recorded.Pack.Name}', which is not in this folder; a run does not record where its pack lies.", null,
                $"Name it: opsramp-harness replay {ShellText.Of(wanted)} path/to/{ShellText.Of(recorded.Pack.Name)}"));
            return ExitCodes.Usage;
        }

        var input = PackInput.Of(arguments.GetValue(pack) ?? recorded.Pack.Name, console);
        if (input.Runnable(console) is not { } read || PackInput.Settings(read, console) is not { } settings || Switches(recorded) is not { } switches) return ExitCodes.Usage;
        if (!await target.TryReadAsync(arguments, console, cancellation)) return ExitCodes.Usage;
        using var elsewhere = target.Source as IDisposable;
        if (recorded.Target is { } where && target.Source is null)
        {
            console.Problem(new PackProblem("usage/needs-target", Severity.Error, $"The run was made against '{where}'.", null, $"Name it: {before.Replay}"));
            return ExitCodes.Usage;
        }

        var run = await CheckRunner.RunAsync(read, CaseReplay.Options(recorded, before, settings, switches) with { Elsewhere = target.Source }, cancellation: cancellation);
        if (run.Cases.Count == 0)
        {
            console.Problem(new PackProblem("usage/no-such-case", Severity.Error, $"The pack has no case '{wanted}' any more.", null, "What it exercises was taken out of the pack."));
            return ExitCodes.Usage;
        }

        if (arguments.GetValue(format) == "json")
        {
            console.Output.Write(ReportFiles.Json(run));
        }
        else
        {
            new TerminalReport(console.Output, console.Settings).Write(run, input.Folder, reportPath: null, elapsed: null);
            console.Output.Write($"  {ForeignText.Visible(CaseReplay.Words(recorded, run, wanted))}\n\n");
        }

        return ExitCodes.Of(run with { Findings = [] });
    }

    private SwitchSettings? Switches(Run recorded)
    {
        var settings = SwitchSettings.Default;
        foreach (var (name, value) in recorded.Switches)
        {
            if (settings.TryWith(name, value, out settings) is not { } problem) continue;
            console.Problem(new PackProblem(problem.Id, Severity.Error, problem.Message, null, $"Use harness {recorded.Harness}, which made the run."));
            return null;
        }

        return settings;
    }
}
