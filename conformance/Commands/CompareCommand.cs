using System.CommandLine;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Comparisons;
using OpsRampHarness.Conformance.Reports.Comparisons;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>compare BASE HEAD</c>: what a change of a pack would do to real accounts.</summary>
internal sealed class CompareCommand
{
    private readonly Argument<string> older = new("BASE") { Description = "The pack before the change; with PATH, a git revision such as 'main'." };
    private readonly Argument<string> newer = new("HEAD") { Description = "The pack after the change; with PATH, a git revision, or '.' for the files as they are." };

    private readonly Argument<string?> path = new("PATH")
    {
        Description = "Where the pack is in both revisions, written behind '--'.", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> outputFolder = new("--out") { Description = "Folder for compare.json and compare.md; none by default.", HelpName = "DIR" };

    private readonly Option<int> seed = SharedOptions.Seed();

    private readonly Option<string> format = SharedOptions.Format("(compare.json) on standard output");

    private readonly CommandConsole console;

    private CompareCommand(CommandConsole console) => this.console = console;

    public static Command Create(CommandConsole console)
    {
        var verb = new CompareCommand(console);
        var command = new CommandWithExamples("compare", "Plays two packs in the same worlds: what would the change do to real accounts?")
        {
            verb.older, verb.newer, verb.path, verb.outputFolder, verb.seed, verb.format,
        };
        command.SetAction(verb.RunAsync);
        command.Examples =
        [
            "compare guide completed",
            "compare main HEAD -- connectors/opsramp",
            "compare main:connectors/opsramp connectors/opsramp --out report",
        ];
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var (before, after) = Names(arguments.GetValue(older)!, arguments.GetValue(newer)!, arguments.GetValue(path));
        if (PackInput.Of(before, console).Runnable(console) is not { } basePack
            || PackInput.Of(after, console).Runnable(console) is not { } headPack
            || PackInput.Settings(headPack, console) is not { } settings)
        {
            return ExitCodes.Usage;
        }

        var comparison = await console.WithProgressAsync("comparing", progress => PackComparer.CompareAsync(
            (before, basePack), (after, headPack),
            new CheckOptions { Settings = settings, Seed = arguments.GetValue(seed) }, progress, cancellation));
        if (arguments.GetValue(outputFolder) is { } folder && !ComparisonFiles.TryWrite(comparison, folder, out var problem))
        {
            console.Problem(problem);
            return ExitCodes.Usage;
        }

        if (arguments.GetValue(format) == "json") console.Output.Write(ComparisonFiles.Json(comparison));
        else new ComparisonTerminal(console.Output, console.Settings, console.Table).Write(comparison);
        return comparison switch
        {
            { Base.HarnessErrors: > 0 } or { Head.HarnessErrors: > 0 } => ExitCodes.Harness,
            { Verdict: Verdict.Safe } => ExitCodes.Success,
            _ => ExitCodes.Wrong,
        };
    }

    private static (string Base, string Head) Names(string older, string newer, string? path) => path is null
        ? (older, newer)
        : ($"{older}:{path}", newer == "." ? path : $"{newer}:{path}");
}
