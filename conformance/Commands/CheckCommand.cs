using System.CommandLine;
using System.Diagnostics;
using System.Runtime;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Reports;
using OpsRampHarness.Conformance.Reports.Terminal;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds.Elsewhere;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>check PACK</c>: lint, then every check.</summary>
internal sealed class CheckCommand
{
    private readonly Argument<string> pack = PackInput.Argument();

    private readonly Option<string> outputFolder = new("--out")
    {
        Description = "Folder for the reports.", HelpName = "DIR", DefaultValueFactory = _ => "out",
    };

    private readonly Option<string?> baseline = PackInput.BaselineOption();

    private readonly Option<string?> connection = PackInput.ConnectionOption();

    private readonly Option<string?> only = new("--only")
    {
        Description = "Only checks or cases that match, such as 'op/*' or 'law/import-complete:users=101'.", HelpName = "GLOB",
    };

    private readonly Option<string> matrix = new("--matrix")
    {
        Description = "'core' is fast; 'full' combines persons, sizes, faults and operations, and turns every fidelity switch an outcome rests on.",
        HelpName = "core|full",
        DefaultValueFactory = _ => Matrix.Core.Word(),
    };

    private readonly Option<int> seed = SharedOptions.Seed();

    private readonly Option<string?> snapshot = new("--snapshot")
    {
        Description = "Folder with the approved behaviour of the pack, one short text a check; a difference fails.", HelpName = "DIR",
    };

    private readonly Option<bool> accept = new("--accept") { Description = "Approve the behaviour as it is now; refused in CI." };

    private readonly TargetInput target = new();

    private readonly Option<int> workers = new("--workers")
    {
        Description = "How many cases are played at the same time; changes nothing in the result.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<string> format = SharedOptions.Format("(run.json) on standard output");

    private readonly CommandConsole console;

    private CheckCommand(CommandConsole console)
    {
        this.console = console;
        matrix.AcceptOnly([.. Enum.GetValues<Matrix>().Select(value => value.Word())]);
        workers.AcceptOnly(1);
        accept.Validators.Add(result =>
        {
            if (!result.GetValueOrDefault<bool>()) return;
            if (result.GetResult(snapshot) is null) result.AddError("'--accept' needs '--snapshot DIR'.");
            else if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))) result.AddError("'--accept' is refused in CI: approve where somebody looks at the difference.");
        });
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new CheckCommand(console);
        var command = new CommandWithExamples("check", "Lints a pack and plays every documented operation with it: is it safe to merge?")
        {
            verb.pack, verb.outputFolder, verb.baseline, verb.only, verb.matrix, verb.seed, verb.snapshot, verb.accept, verb.workers, verb.format, verb.connection,
        };
        verb.target.AddTo(command);
        command.SetAction(verb.RunAsync);
        command.Examples =
        [
            "check guide",
            "check connectors/opsramp --out report",
            "check connectors/opsramp --only 'op/*' --baseline none",
            "check connectors/opsramp --snapshot connectors/opsramp/behaviour",
            "check connectors/opsramp --format json > run.json",
            "check connectors/opsramp --target http://127.0.0.1:8080 --control-key s3cret",
            "check fixtures/acme-desk --target-mappings fixtures/acme-desk/target",
        ];
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var input = PackInput.Of(arguments.GetValue(pack)!, console, arguments.GetValue(connection));
        if (input.Runnable(console) is not { } read
            || PackInput.Settings(read, console) is not { } settings
            || PackInput.Baseline(read, arguments.GetValue(baseline), console) is not { } known)
        {
            return ExitCodes.Usage;
        }

        if (!await target.TryReadAsync(arguments, console, cancellation)) return ExitCodes.Usage;
        using var elsewhere = target.Source as IDisposable;
        var glob = arguments.GetValue(only);
        var options = new CheckOptions
        {
            Settings = settings,
            Baseline = known,
            ReadingProblems = input.Read.Problems,
            Selection = glob is null ? CaseSelection.All : CaseSelection.Matching(glob),
            Matrix = arguments.GetValue(matrix) == Matrix.Full.Word() ? Matrix.Full : Matrix.Core,
            Seed = arguments.GetValue(seed),
            Workers = target.Source is ForeignServer ? 1 : arguments.GetValue(workers),
            Elsewhere = target.Source,
        };
        var watch = Stopwatch.StartNew();
        var run = await PlayAsync(console, read, options, cancellation);
        if (run.Cases.Count == 0)
        {
            console.Problem(new PackProblem(
                "usage/nothing-selected", Severity.Error, $"No case matches '{glob}'.", null, "See: opsramp-harness list checks. Some cases are played with --matrix full only."));
            return ExitCodes.Usage;
        }

        if (SnapshotInput.Compare(run, arguments.GetValue(snapshot), arguments.GetValue(accept), options.Selection.IsPartial, console) is not { } isApproved) return ExitCodes.Usage;
        var folder = arguments.GetValue(outputFolder)!;
        if (!ReportFiles.TryWrite(run, input.Folder, folder, out var problem))
        {
            console.Problem(problem);
            return ExitCodes.Usage;
        }

        if (arguments.GetValue(format) == "json") console.Output.Write(ReportFiles.Json(run));
        else new TerminalReport(console.Output, console.Settings).Write(run, input.Folder, Path.Combine(folder, ReportFiles.Page), watch.Elapsed);
        return Math.Max(ExitCodes.Of(run), isApproved ? ExitCodes.Success : ExitCodes.Wrong);
    }

    /// <summary>Plays a pack's checks, with a bar where a person watches.</summary>
    internal static Task<Run> PlayAsync(CommandConsole console, Pack read, CheckOptions options, CancellationToken cancellation)
    {
        // Every core plays cases: a collection that runs beside them takes as long and costs more.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        return console.WithProgressAsync("playing", progress => CheckRunner.RunAsync(
            read,
            options,
            progress is null ? null : new Forward(progress),
            cancellation));
    }

    private sealed class Forward(IProgress<(int Done, int Total)> progress) : IProgress<CheckProgress>
    {
        public void Report(CheckProgress value) => progress.Report((value.Done, value.Total));
    }
}
