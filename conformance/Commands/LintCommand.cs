using System.CommandLine;
using System.Text;
using OpsRampHarness.Conformance.Lint;
using OpsRampHarness.Conformance.Reports;
using OpsRampHarness.Conformance.Reports.Sarif;
using OpsRampHarness.Conformance.Reports.Terminal;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Linting;
using OpsRampHarness.Connector.Linting.Rules;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>lint PACK</c>: what is wrong with a pack that can be seen without running it.</summary>
internal sealed class LintCommand
{
    private const string Text = "text";

    private readonly Argument<string> pack = PackInput.Argument();
    private readonly Option<string?> baseline = PackInput.BaselineOption();
    private readonly Option<string?> connection = PackInput.ConnectionOption();
    // An option of true and false is compiled anew in each process; of this one it only counts whether it is typed.
    private readonly Option<string?> fix = new("--fix") { Arity = ArgumentArity.Zero, Description = "Mend in the files what can be mended without any doubt, then lint." };
    private readonly Option<string> format = new("--format")
    {
        Description = "'text' for people, 'lines' for editors, 'json' for one document, 'sarif' for code scanning, 'github' for annotations in a pull request.",
        HelpName = "text|lines|json|sarif|github",
        DefaultValueFactory = _ => Text,
    };

    private readonly CommandConsole console;

    private LintCommand(CommandConsole console)
    {
        this.console = console;
        format.AcceptOnly(Text, "lines", "json", "sarif", "github");
    }

    public static Command Create(CommandConsole console)
    {
        var verb = new LintCommand(console);
        var command = new CommandWithExamples("lint", "Says what is wrong with a pack, with line, reason and mend, without running it.") { verb.pack, verb.format, verb.fix, verb.baseline, verb.connection };
        command.SetAction(verb.Run);
        command.Examples = ["lint guide", "lint connectors/opsramp --fix", "lint connectors/opsramp --format sarif > lint.sarif", "terraform show -json plan.out | opsramp-harness lint -"];
        return command;
    }

    /// <summary>
    /// Begins what linting needs whatever the pack is: making it takes as long as parsing the command line and reading the pack. A
    /// thread, because a task would have to prepare its scheduler first. What goes wrong here goes wrong again where it is needed, and is told there.
    /// </summary>
    public static void Prepare(CommandConsole console) => new Thread(() =>
    {
        try
        {
            Linter.Prepare();
            OpsRampTarget.Prepare();
            console.Open();
        }
        catch (Exception error) when (error is TypeInitializationException or IOException)
        {
            // All of it is kept, failures too.
        }
    })
    { IsBackground = true }.UnsafeStart();

    /// <summary>Lints as <c>lint PACK</c> does without an option.</summary>
    public static int Run(string pack, CommandConsole console) => Run(pack, Text, mends: false, null, null, console);

    private int Run(ParseResult arguments) => Run(
        arguments.GetValue(pack)!, arguments.GetValue(format)!, arguments.GetResult(fix) is not null, arguments.GetValue(baseline), arguments.GetValue(connection), console);

    private static int Run(string pack, string format, bool mends, string? baseline, string? connection, CommandConsole console)
    {
        if (mends && !PackMending.Mend(pack, connection, console))
            return ExitCodes.Usage;
        var input = PackInput.Of(pack, console, connection);
        if (input.Read is { Recovered: null } && !input.Read.Problems.Any(IsAboutJson))
        {
            foreach (var problem in input.Read.Problems) console.Problem(problem);
            return ExitCodes.Usage;
        }

        if (PackInput.Settings(input.Read.Recovered, console) is not { } settings
            || PackInput.Baseline(input.Read.Recovered, baseline, console) is not { } known)
        {
            return ExitCodes.Usage;
        }

        var result = PackLint.Run(input.Read.Recovered?.Name ?? pack, input.Read, settings, known);
        Print(result, format, input.Folder, console);
        return result.StaleEntries.Count > 0 || result.New.Any(finding => finding.Severity == Severity.Error) ? ExitCodes.Wrong : ExitCodes.Success;
    }

    private static bool IsAboutJson(PackProblem problem) => problem.Id.StartsWith("json/", StringComparison.Ordinal);

    private static void Print(LintResult result, string format, string? folder, CommandConsole console)
    {
        switch (format)
        {
            case "json":
                console.Output.Write(result.ToJson());
                break;
            case "sarif":
                console.Output.Write(Sarif(result, folder));
                break;
            case "lines":
                console.Output.Write(FindingLines.Write(result.Findings, folder, result.Pack));
                break;
            case "github":
                console.Output.Write(GitHubAnnotations.Write(result.Findings, folder));
                break;
            default:
                // Put together first: the console writes each piece it is given at once.
                var text = new StringWriter();
                new TerminalFindings(text, console.Settings).Write(result, folder);
                console.Output.Write(text.ToString());
                break;
        }
    }

    private static string Sarif(LintResult result, string? folder)
    {
        var results = result.Findings.Concat(result.Silenced).Select(SarifResult.Of);
        return Encoding.UTF8.GetString(SarifReport.Write(result.Harness, RuleCatalogue.All.Select(SarifRule.Of), [.. results], folder));
    }
}
