using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Mutations;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>mutate PACK</c>: makes mistakes in a pack on purpose, and counts which of them lint and check find.</summary>
internal static class MutateCommand
{
    public static Command Create(CommandConsole console)
    {
        var pack = PackInput.Argument();
        var format = SharedOptions.Format();
        var workers = new Option<int>("--workers")
        {
            Description = "How many mutants are judged at the same time.",
            HelpName = "N",
            // One more than there are processors, because a case whose fault breaks on the wire waits for the wire.
            DefaultValueFactory = _ => Environment.ProcessorCount + 1,
        };
        workers.AcceptOnly(1);

        var only = new Option<string>("--only") { Description = "Only kinds of mistakes that match, such as 'drop-*'.", HelpName = "GLOB", DefaultValueFactory = _ => "*" };

        var command = new CommandWithExamples("mutate", "Makes mistakes in a pack on purpose, and counts which of them lint and check find.") { pack, only, format, workers };
        command.SetAction(async (arguments, cancellation) =>
        {
            if (PackInput.Of(arguments.GetValue(pack)!, console).Runnable(console) is not { } read || PackInput.Settings(read, console) is not { } settings)
                return ExitCodes.Usage;
            var glob = arguments.GetValue(only)!;
            var mutants = MutationRun.Select(read, glob);
            if (mutants.Count == 0)
            {
                console.Problem(new PackProblem("usage/nothing-selected", Severity.Error, $"No mistake of a kind that matches '{glob}' can be made in '{read.Name}'.", null, "A run without --only lists the kinds."));
                return ExitCodes.Usage;
            }

            var watch = Stopwatch.StartNew();
            var options = new CheckOptions { Settings = settings, Workers = arguments.GetValue(workers) };
            var run = await console.WithProgressAsync("mutating", progress => MutationRun.OfAsync(read, options, mutants, progress, cancellation));
            if (arguments.GetValue(format) == "json") console.Output.WriteLine(JsonSerializer.Serialize(run, MutationJsonContext.Default.MutationRun));
            else Write(run, watch.Elapsed, console);
            return ExitCodes.Success;
        });
        command.Examples = ["mutate completed", "mutate connectors/opsramp --format json"];
        return command;
    }

    private static void Write(MutationRun run, TimeSpan elapsed, CommandConsole console)
    {
        console.Table(
            ["mistake", "killed", "survived", "equivalent"],
            MutationCatalogue.All.Select(kind => (kind, Of: run.Mutants.Where(mutant => mutant.Operator == kind.Id).ToList())).Where(row => row.Of.Count > 0).Select(row => new[]
            {
                $"{row.kind.Id}: {row.kind.Title}", Count(row.Of, Fate.Killed), Count(row.Of, Fate.Survived), Count(row.Of, Fate.Equivalent),
            }));
        foreach (var mutant in run.Mutants.Where(mutant => mutant.Fate == Fate.Survived))
            console.Output.WriteLine(ForeignText.Visible($"  survived: {mutant.Id} (seen only as a difference in {mutant.By})"));
        console.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n  {run.Pack}: {run.Killed} of {run.Killed + run.Survived} mutants killed, {run.Score:0.0} %; {run.Equivalent} more are equivalent; {elapsed.TotalSeconds:0} s"));
    }

    private static string Count(IEnumerable<MutantResult> mutants, Fate fate) =>
        mutants.Count(mutant => mutant.Fate == fate).ToString(CultureInfo.InvariantCulture);
}
