using System.CommandLine;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>baseline update PACK --reason …</c>: accepts what is wrong now, so that only what is new fails.</summary>
internal sealed class BaselineCommand
{
    private readonly Argument<string> pack = PackInput.Argument();

    private readonly Option<string> reason = new("--reason")
    {
        Description = "Why new entries are accepted; entries that are still true keep the reason they have.", HelpName = "TEXT", Required = true,
    };

    private readonly Option<string?> file = new("--baseline")
    {
        Description = $"The file to write. Default: {BaselineReader.FileName} beside the pack.", HelpName = "FILE",
    };

    private readonly CommandConsole console;

    private BaselineCommand(CommandConsole console)
    {
        this.console = console;
        reason.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>())) result.AddError("'--reason' must say something.");
        });
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new BaselineCommand(console);
        var update = new CommandWithExamples("update", "Accepts what is wrong with a pack now, and forgets what is no longer wrong.") { verb.pack, verb.reason, verb.file };
        update.SetAction(verb.RunAsync);
        update.Examples = ["baseline update connectors/opsramp --reason 'waits for the vendor, CHG-1234'"];
        return new Command("baseline", "Looks after the file of known failures.") { update };
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var input = PackInput.Of(arguments.GetValue(pack)!, console);
        if (input.Runnable(console) is not { } read || PackInput.Settings(read, console) is not { } settings) return ExitCodes.Usage;
        var path = arguments.GetValue(file) ?? (input.Folder is null ? null : Path.Combine(input.Folder, BaselineReader.FileName));
        if (path is null)
        {
            console.Problem(new PackProblem(
                "usage/no-place-for-baseline", Severity.Error, $"'{input.Named}' has no folder that a baseline could be written to.", null, "Name a file with --baseline."));
            return ExitCodes.Usage;
        }

        if (PackInput.Baseline(read, File.Exists(path) ? path : "none", console) is not { } old) return ExitCodes.Usage;

        // The full matrix, so that the baseline serves either and an entry of the full one is not lost.
        var options = new CheckOptions { Settings = settings, Baseline = old, ReadingProblems = input.Read.Problems, Matrix = Matrix.Full };
        var run = await CheckCommand.PlayAsync(console, read, options, cancellation);
        if (run.Counts.HarnessError > 0)
        {
            console.Problem(new PackProblem("harness/not-judged", Severity.Error, "The harness itself failed in a case, so nothing was written.", null, "See: opsramp-harness check."));
            return ExitCodes.Harness;
        }

        var updated = BaselineWriter.Updated(run, arguments.GetValue(reason)!);
        if (!TextFiles.TryWrite(path, BaselineWriter.Write(updated), out var problem))
        {
            console.Problem(problem);
            return ExitCodes.Usage;
        }

        console.Output.WriteLine(FormattableString.Invariant(
            $"{path}: {updated.Failures.Count} known {(updated.Failures.Count == 1 ? "failure" : "failures")}, {updated.Findings.Count} known {(updated.Findings.Count == 1 ? "finding" : "findings")} ({Added(old, updated)} new, {Added(updated, old)} gone)"));
        return ExitCodes.Success;
    }

    /// <summary>How many entries of <paramref name="after"/> are not in <paramref name="before"/>, whatever their reason.</summary>
    private static int Added(Baseline before, Baseline after) =>
        after.Failures.ExceptBy(before.Failures.Select(Key), Key).Count() + after.Findings.ExceptBy(before.Findings.Select(Key), Key).Count();

    private static (string, string?, string) Key(KnownFailure entry) => (entry.Check, entry.Variant, entry.Reason);

    private static (string, string?, string?) Key(KnownFinding entry) => (entry.Rule, entry.File, entry.Pointer);
}
