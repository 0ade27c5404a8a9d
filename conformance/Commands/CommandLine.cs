using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using OpsRampHarness.Conformance.Commands.Eic;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>The tool's command line: every verb, and what all of them share.</summary>
public static class CommandLine
{
    // An argument that begins with @ is an argument, not a file to read further ones from.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    private static readonly Verb[] Verbs =
    [
        new("check", CheckCommand.Create),
        new("compare", CompareCommand.Create),
        new("replay", ReplayCommand.Create),
        new("report", ReportCommand.Create),
        new("lint", LintCommand.Create),
        new("explain", ExplainCommand.Create),
        new("format", FormatCommand.Create),
        new("pack", PackCommand.Create),
        new("schema", SchemaCommand.Create),
        new("baseline", BaselineCommand.Create),
        new("invoke", InvokeCommand.Create),
        new("eval", EvalCommand.Create),
        new("eic", EicCommand.Create),
        new("list", ListCommand.Create),
        new("mutate", MutateCommand.Create),
        new("exercise", ExerciseCommand.Create),
        new("serve", ServeCommand.Create),
        new("health", HealthCommand.Create),
    ];

    /// <summary>Runs the tool.</summary>
    /// <param name="args">What was typed behind the tool's name.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> InvokeAsync(string[] args, CommandConsole console)
    {
        var root = CreateRoot(console, args.FirstOrDefault());
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args, Parsing);
        var asksForHelp = parsed.Action is HelpAction or HelpWithExamples;
        if (parsed.Errors.Count > 0 && !asksForHelp)
            return Misused(parsed, console);
        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = console.Output,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
            });
            return args.Length == 0 ? ExitCodes.Usage : code;
        }
        catch (OperationCanceledException)
        {
            console.Problem(new PackProblem("harness/cancelled", Severity.Error, "Cancelled.", null, "Nothing half-written was left behind."));
            return ExitCodes.Harness;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            console.Problem(new PackProblem(
                "harness/unexpected", Severity.Error, $"The harness itself failed: {error.GetType().Name}: {error.Message}", null,
                "This is not about your pack. Report it, with the command you typed."));
            return ExitCodes.Harness;
        }
    }

    /// <summary>The root with its verbs; with the one that was typed only when there is such a one, because making all of them takes longer than linting.</summary>
    private static RootCommand CreateRoot(CommandConsole console, string? typed)
    {
        var root = new RootCommand("Runs a Saviynt EIC connector for OpsRamp offline, and says what it would do to real accounts.");
        var verb = Array.Find(Verbs, verb => verb.Name == typed);
        foreach (var known in verb is null ? Verbs : [verb])
            root.Add(known.Create(console));
        HelpWithExamples.AddTo(root, ["check fixtures/guide", "check completed --out report", "serve --users 250"]);
        return root;
    }

    /// <summary>The verbs as typed, each after a blank.</summary>
    private static string Path(CommandResult result) =>
        result.Command is RootCommand ? "" : $"{(result.Parent is CommandResult parent ? Path(parent) : "")} {result.Command.Name}";

    private static int Misused(ParseResult parsed, CommandConsole console)
    {
        var verb = Path(parsed.CommandResult);
        var typed = parsed.UnmatchedTokens.Count > 0 && verb.Length == 0 ? parsed.UnmatchedTokens[0] : null;
        var verbs = parsed.RootCommandResult.Command.Subcommands.Select(command => command.Name).ToList();
        var nearest = typed is null ? null : NearestName.Of(typed, verbs);
        console.Problem(new PackProblem(
            typed is null ? "usage/bad-arguments" : "usage/unknown-verb",
            Severity.Error,
            typed is null ? Words(parsed.Errors[0]) : $"There is no verb '{typed}'.",
            null,
            nearest is null ? $"See: opsramp-harness{verb} --help" : $"Did you mean '{nearest}'? See: opsramp-harness --help"));
        return ExitCodes.Usage;
    }

    /// <summary>What is wrong, without the names of types that the parser's own words have.</summary>
    private static string Words(ParseError error) =>
        error.SymbolResult is not OptionResult { Option: var option, Tokens: [var typed] } ? error.Message
        : Is<int>(option) && !int.TryParse(typed.Value, CultureInfo.InvariantCulture, out _) ? FormattableString.Invariant($"{option.Name} takes a whole number of at most {int.MaxValue}, not '{typed.Value}'.")
        : option.ValueType.IsEnum && !Enum.TryParse(option.ValueType, typed.Value, ignoreCase: true, out _) ? Choices.Refusal(option.Name, typed.Value, Enum.GetNames(option.ValueType))
        : Is<double>(option) && !double.TryParse(typed.Value, CultureInfo.InvariantCulture, out _) ? $"{option.Name} takes a number, not '{typed.Value}'."
        : error.Message;

    private static bool Is<T>(Option option) => (Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType) == typeof(T);

    private sealed record Verb(string Name, Func<CommandConsole, Command> Create);
}
