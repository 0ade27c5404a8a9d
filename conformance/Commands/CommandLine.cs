using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using OpsRampHarness.Conformance.Commands.Eic;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>The tool's command line: every verb, and what all of them share.</summary>
public static class CommandLine
{
    private const string ToolName = "opsramp-harness";
    private const string Lint = "lint";

    // An argument that begins with @ is an argument, not a file to read further ones from.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>The verbs, in the order of the help.</summary>
    private static readonly string[] Verbs =
    [
        "check", "compare", "replay", "report", Lint, "explain", "format", "pack", "schema", "baseline", "invoke", "eval", "eic", "list", "mutate", "exercise", "serve", "health",
    ];

    /// <summary>Runs the tool.</summary>
    /// <param name="args">What was typed behind the tool's name.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public static Task<int> InvokeAsync(string[] args, CommandConsole console) => args is [Lint, [not '-', ..] pack] && !MayAskForHelp(pack)
        ? Task.FromResult(LintPlainly(pack, console))
        : ParseAsync(args, console);

    private static Task<int> ParseAsync(string[] args, CommandConsole console)
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

    /// <summary>Lints without an option: what is typed oftenest is understood without the parser, which takes as long as reading the pack.</summary>
    private static int LintPlainly(string pack, CommandConsole console)
    {
        LintCommand.Prepare(console);
        try
        {
            return LintCommand.Run(pack, console);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Failed(error, console);
        }
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
        if (args is [var typed, ..] && Array.IndexOf(Verbs, typed) >= 0 && !Array.Exists(args, MayAskForHelp))
        {
            Prepare(typed, console);
            return new Command(ToolName) { Create(typed, console) };
        }

        var root = new RootCommand("Runs a Saviynt EIC connector for OpsRamp offline, and says what it would do to real accounts.");
        foreach (var verb in Verbs)
            root.Add(Create(verb, console));
        HelpWithExamples.AddTo(root, ["check fixtures/guide", "check completed --out report", "serve --users 250"]);
        return root;
    }

    // A choice and no table of what makes each: the runtime would have to prepare every entry.
    private static Command Create(string verb, CommandConsole console) => verb switch
    {
        "check" => CheckCommand.Create(console),
        "compare" => CompareCommand.Create(console),
        "replay" => ReplayCommand.Create(console),
        "report" => ReportCommand.Create(console),
        Lint => LintCommand.Create(console),
        "explain" => ExplainCommand.Create(console),
        "format" => FormatCommand.Create(console),
        "pack" => PackCommand.Create(console),
        "schema" => SchemaCommand.Create(console),
        "baseline" => BaselineCommand.Create(console),
        "invoke" => InvokeCommand.Create(console),
        "eval" => EvalCommand.Create(console),
        "eic" => EicCommand.Create(console),
        "list" => ListCommand.Create(console),
        "mutate" => MutateCommand.Create(console),
        "exercise" => ExerciseCommand.Create(console),
        "serve" => ServeCommand.Create(console),
        "health" => HealthCommand.Create(console),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "There is no such verb."),
    };

    /// <summary>Begins, on another thread, what a verb needs whatever its arguments are.</summary>
    private static void Prepare(string verb, CommandConsole console)
    {
        if (verb == Lint)
            LintCommand.Prepare(console);
        else if (verb == "check")
            SharedParts.MakeMeanwhile();
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
}
