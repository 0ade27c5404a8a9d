using System.CommandLine;
using System.Globalization;
using System.Text;
using OpsRampHarness.Conformance.Exercises;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>exercise list|start|check|solve</c>: something broken to repair, without any tenant.</summary>
internal sealed class ExerciseCommand
{
    private readonly Argument<string> id = new("ID") { Description = "The exercise, as 'exercise list' names it." };
    private readonly Argument<string> folder = new("DIR") { Description = "The folder of the exercise." };
    private readonly Option<int> hints = new("--hints") { Description = "How many hints to show as well.", HelpName = "N" };
    private readonly CommandConsole console;

    private ExerciseCommand(CommandConsole console)
    {
        this.console = console;
        id.CompletionSources.Add([.. ExerciseCatalogue.All.Select(exercise => exercise.Id)]);
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new ExerciseCommand(console);
        var list = new Command("list", "Lists the exercises, in the order of a course.");
        list.SetAction(_ => verb.List());
        var start = new Command("start", "Writes a broken pack into a folder, and shows what EIC would show.") { verb.id, verb.folder };
        start.SetAction((arguments, cancellation) => verb.WithAsync(arguments, verb.StartAsync, cancellation));
        var check = new Command("check", "Says whether an exercise is solved.") { verb.id, verb.folder, verb.hints };
        check.SetAction((arguments, cancellation) => verb.WithAsync(arguments, (exercise, where, token) => verb.CheckAsync(exercise, where, arguments.GetValue(verb.hints), token), cancellation));
        var solve = new Command("solve", "Writes the solution into the folder.") { verb.id, verb.folder };
        solve.SetAction((arguments, cancellation) => verb.WithAsync(arguments, verb.SolveAsync, cancellation));

        var command = new CommandWithExamples("exercise", "Something broken to repair: a training room without a tenant.") { list, start, check, solve };
        command.Examples = ["exercise list", "exercise start first-token my-pack", "exercise check first-token my-pack --hints 1"];
        return command;
    }

    private int List()
    {
        console.Table(["exercise", "title", "what is learnt"], ExerciseCatalogue.All.Select(exercise => new[] { exercise.Id, exercise.Title, exercise.Skill }));
        return ExitCodes.Success;
    }

    private async Task<int> StartAsync(Exercise exercise, string where, CancellationToken cancellation)
    {
        if (Directory.Exists(where) && Directory.EnumerateFileSystemEntries(where).Any())
        {
            console.Problem(new PackProblem("usage/folder-not-empty", Severity.Error, $"'{where}' is not empty.", null, "Name a new folder."));
            return ExitCodes.Usage;
        }

        var broken = exercise.Broken(Completed());
        var symptom = await exercise.PlayAsync(broken, cancellation);
        if (!TryWrite(broken.Attributes, where)) return ExitCodes.Usage;
        Say(exercise.Title);
        Say($"What EIC shows: {symptom.Consequence}");
        Say($"What is seen:   {symptom.Message}");
        Say($"Repair the JSONs in '{where}', then: opsramp-harness exercise check {exercise.Id} {where}");
        return ExitCodes.Success;
    }

    private async Task<int> CheckAsync(Exercise exercise, string where, int shown, CancellationToken cancellation)
    {
        if (PackInput.Of(where, console).Runnable(console) is not { } pack) return ExitCodes.Usage;
        var result = await exercise.PlayAsync(pack, cancellation);
        if (result.Outcome == Outcome.Passed)
        {
            Say($"Solved. {exercise.Explanation}");
            return ExitCodes.Success;
        }

        Say($"Not yet: {result.Message}");
        foreach (var (hint, index) in exercise.Hints.Take(shown).Select((hint, index) => (hint, index)))
            Say(string.Create(CultureInfo.InvariantCulture, $"Hint {index + 1}: {hint}"));
        return ExitCodes.Wrong;
    }

    private Task<int> SolveAsync(Exercise exercise, string where, CancellationToken cancellation)
    {
        // Only what the exercise broke: everything else in the folder is somebody's own work.
        if (!Directory.Exists(where))
        {
            console.Problem(new PackProblem("usage/not-started", Severity.Error, $"There is no folder '{where}'.", null, $"Start first: opsramp-harness exercise start {exercise.Id} {where}"));
            return Task.FromResult(ExitCodes.Usage);
        }

        if (!TryWrite(Exercise.Right(Completed()).Attributes.Where(attribute => attribute.Name == exercise.Attribute), where)) return Task.FromResult(ExitCodes.Usage);
        Say($"The solution is in '{Path.Combine(where, FileOf(exercise.Attribute))}'. {exercise.Explanation}");
        return Task.FromResult(ExitCodes.Success);
    }

    private async Task<int> WithAsync(ParseResult arguments, Func<Exercise, string, CancellationToken, Task<int>> work, CancellationToken cancellation)
    {
        var name = arguments.GetValue(id)!;
        if (ExerciseCatalogue.Find(name) is { } exercise) return await work(exercise, arguments.GetValue(folder)!, cancellation);
        var nearest = NearestName.Of(name, [.. ExerciseCatalogue.All.Select(known => known.Id)]);
        console.Problem(new PackProblem(
            "usage/unknown-exercise", Severity.Error, $"There is no exercise '{name}'.", null, nearest is null ? "See: opsramp-harness exercise list." : $"Did you mean '{nearest}'?"));
        return ExitCodes.Usage;
    }

    private static Pack Completed() => ShippedPacks.Read("completed").Pack!;

    private bool TryWrite(IEnumerable<PackAttribute> attributes, string where)
    {
        foreach (var attribute in attributes)
        {
            if (TextFiles.TryWriteInto(where, FileOf(attribute.Name), Encoding.UTF8.GetBytes(attribute.Text + "\n"), out var problem)) continue;
            console.Problem(problem);
            return false;
        }

        return true;
    }

    private static string FileOf(string attribute) => $"{attribute}.json";

    private void Say(string text) => console.Output.WriteLine(ForeignText.Visible(text));
}
