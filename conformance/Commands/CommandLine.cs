using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using OpsRampHarness.Conformance.Commands.Eic;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>The tool's command line: every verb, and what all of them share.</summary>
public static class CommandLine
{
    private const string ToolName = "opsramp-harness";

    // An argument that begins with @ is an argument, not a file to read further ones from.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    // Lambdas, because naming the methods themselves would load the class of every verb.
    private static readonly Verb[] Verbs =
    [
        new("check", console => CheckCommand.Create(console)),
        new("compare", console => CompareCommand.Create(console)),
        new("replay", console => ReplayCommand.Create(console)),
        new("report", console => ReportCommand.Create(console)),
        new("lint", console => LintCommand.Create(console)) { Prepare = console => LintCommand.Prepare(console) },
        new("explain", console => ExplainCommand.Create(console)),
        new("format", console => FormatCommand.Create(console)),
        new("pack", console => PackCommand.Create(console)),
        new("schema", console => SchemaCommand.Create(console)),
        new("baseline", console => BaselineCommand.Create(console)),
        new("invoke", console => InvokeCommand.Create(console)),
        new("eval", console => EvalCommand.Create(console)),
        new("eic", console => EicCommand.Create(console)),
        new("list", console => ListCommand.Create(console)),
        new("mutate", console => MutateCommand.Create(console)),
        new("exercise", console => ExerciseCommand.Create(console)),
        new("serve", console => ServeCommand.Create(console)),
        new("health", console => HealthCommand.Create(console)),
    ];

    /// <summary>Runs the tool.</summary>
    /// <param name="args">What was typed behind the tool's name.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public static Task<int> InvokeAsync(string[] args, CommandConsole console)
    {
        var root = CreateRoot(console, args);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args, Parsing);
        var asksForHelp = parsed.Action is HelpAction or HelpWithExamples;
        if (parsed.Errors.Count > 0 && !asksForHelp)
            return Task.FromResult(Misused(parsed, console));
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        // Verbs write to the console themselves, and it takes a while to open.
        if (root is RootCommand)
            (configuration.Output, configuration.Error) = (console.Output, console.Error);
        // What is asynchronous the runtime compiles anew in each process, which verbs that never wait are spared.
        return args.Length == 0 ? Task.FromResult(Help(parsed, configuration))
            : parsed.Action is AsynchronousCommandLineAction ? InvokeAsync(parsed, configuration, console)
            : Task.FromResult(Invoke(parsed, configuration, console));
    }

    private static int Help(ParseResult parsed, InvocationConfiguration configuration)
    {
        parsed.Invoke(configuration);
        return ExitCodes.Usage;
    }

    private static int Invoke(ParseResult parsed, InvocationConfiguration configuration, CommandConsole console)
    {
        try
        {
            return parsed.Invoke(configuration);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Failed(error, console);
        }
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, InvocationConfiguration configuration, CommandConsole console)
    {
        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Failed(error, console);
        }
    }

    private static int Failed(Exception error, CommandConsole console)
    {
        console.Problem(error is OperationCanceledException
            ? new PackProblem("harness/cancelled", Severity.Error, "Cancelled.", null, "Nothing half-written was left behind.")
            : new PackProblem(
                "harness/unexpected", Severity.Error, $"The harness itself failed: {error.GetType().Name}: {error.Message}", null,
                "This is not about your pack. Report it, with the command you typed."));
        return ExitCodes.Harness;
    }

    /// <summary>The root with its verbs; when one was typed, and nothing that may ask for help, with that one alone: making all of it takes longer than linting.</summary>
    private static Command CreateRoot(CommandConsole console, string[] args)
    {
        if (Array.Find(Verbs, verb => args.Length > 0 && verb.Name == args[0]) is { } typed && !Array.Exists(args, MayAskForHelp))
        {
            typed.Prepare?.Invoke(console);
            return new Command(ToolName) { typed.Create(console) };
        }

        var root = new RootCommand("Runs a Saviynt EIC connector for OpsRamp offline, and says what it would do to real accounts.");
        foreach (var verb in Verbs)
            root.Add(verb.Create(console));
        HelpWithExamples.AddTo(root, ["check fixtures/guide", "check completed --out report", "serve --users 250"]);
        return root;
    }

    // -h, -?, /h and /?, alone or with more behind them, and --help.
    private static bool MayAskForHelp(string argument) => argument is ['-' or '/', 'h' or '?', ..] || argument.StartsWith("--h", StringComparison.Ordinal);

    /// <summary>The verbs as typed, each after a blank.</summary>
    private static string Path(CommandResult result) =>
        result.Parent is null ? "" : $"{Path((CommandResult)result.Parent)} {result.Command.Name}";

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

    /// <param name="Name">As typed.</param>
    /// <param name="Create">Makes it.</param>
    private sealed record Verb(string Name, Func<CommandConsole, Command> Create)
    {
        /// <summary>Begins, on another thread, what it needs whatever its arguments are; null when that is too little.</summary>
        public Action<CommandConsole>? Prepare { get; init; }
    }
}
