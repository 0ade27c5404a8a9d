using System.CommandLine;
using System.Text.Json;
using OpsRampHarness.Conformance.Reports.Terminal;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>eval TEMPLATE</c> and <c>eval --batch FILE</c>: the template language alone.</summary>
internal static class EvalCommand
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 500 };

    public static Command Create(CommandConsole console)
    {
        var template = new Argument<string?>("TEMPLATE") { Description = "The template, in single quotes so that the shell leaves it alone.", Arity = ArgumentArity.ZeroOrOne };
        var bind = new Option<string?>("--bind") { Description = "A JSON object: what the names in the template stand for.", HelpName = "FILE" };
        var batch = new Option<string?>("--batch")
        {
            Description = "Templates as JSON objects, one a line: {\"id\", \"template\", \"bindings\"}; answers in the same order. '-' reads standard input.",
            HelpName = "FILE|-",
        };
        var command = new CommandWithExamples("eval", "Evaluates a template as EIC's engine would.") { template, bind, batch };
        command.Validators.Add(arguments =>
        {
            if (arguments.GetValue(batch) is not null && (arguments.GetValue(template) ?? arguments.GetValue(bind)) is not null)
                arguments.AddError("A batch brings its own templates and bindings: give either a template or '--batch'.");
        });
        command.SetAction(arguments => arguments.GetValue(batch) is { } file
            ? BatchEvaluation.Run(file, console)
            : RunOne(arguments.GetValue(template), arguments.GetValue(bind), console));
        command.Examples = ["eval '${user.firstname.substring(0,1).toLowerCase()+user.lastname}' --bind user.json", "eval --batch templates.jsonl"];
        return command;
    }

    private static int RunOne(string? source, string? file, CommandConsole console)
    {
        if (source is null)
        {
            console.Problem(new PackProblem("usage/no-template", Severity.Error, "There is no template to evaluate.", null, "Write one in single quotes, or name a file with --batch."));
            return ExitCodes.Usage;
        }
        if (!TryReadBindings(file, out var bindings, out var problem))
        {
            console.Problem(problem!);
            return ExitCodes.Usage;
        }
        var result = Evaluate(source, bindings);
        if (!result.Succeeded)
        {
            WriteError(source, result.Error, console);
            return ExitCodes.Wrong;
        }
        // Whoever takes the text up gets it as it is; a terminal shall not be steered by it.
        console.Output.WriteLine(console.IsInteractive ? ForeignText.VisibleLines(result.Text) : result.Text);
        if (console.IsInteractive)
            WriteReads(source, result.Holes, new TerminalText(console.Error, console.Settings));
        return ExitCodes.Success;
    }

    public static TemplateResult Evaluate(string source, IReadOnlyDictionary<string, object?> bindings) =>
        Template.TryParse(source, out var template, out var error) ? template.Evaluate(bindings, new TemplateContext()) : TemplateResult.Of(error);

    private static bool TryReadBindings(string? file, out IReadOnlyDictionary<string, object?> bindings, out PackProblem? problem)
    {
        (bindings, problem) = (new Dictionary<string, object?>(StringComparer.Ordinal), null);
        if (file is null || !TextFiles.TryRead(file, out var text, out problem))
            return file is null;
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                bindings = JsonBindings.Of(document.RootElement);
            else
                problem = new PackProblem("usage/bad-bindings", Severity.Error, $"'{file}' holds no JSON object.", null, "Write one such as {\"user\": {\"firstname\": \"Jane\"}}.");
        }
        catch (JsonException error)
        {
            problem = new PackProblem("usage/bad-bindings", Severity.Error, $"'{file}' is no JSON: {error.Message}", null, "Write one object such as {\"user\": {\"firstname\": \"Jane\"}}.");
        }
        return problem is null;
    }

    private static void WriteError(string source, TemplateError error, CommandConsole console)
    {
        var text = new TerminalText(console.Error, console.Settings);
        text.Paragraph(2, 4, new Span("✗ ", Ink.Bad), new Span($"template/{error.Kind.Name()}", Ink.Strong), new Span($"  line {error.Line}, column {error.Column}", Ink.Faint));
        text.Paragraph(4, 4, new Span(error.Message));
        SourceExcerpt.Write(text, new Place("template", error.Line, error.Column, "", source.Split('\n')[error.Line - 1]));
        text.Paragraph(4, 13, new Span("in EIC   ", Ink.Faint), new Span(error.Kind switch
        {
            TemplateErrorKind.Unsupported => "this may well work; only the harness cannot tell what it gives",
            TemplateErrorKind.Limit => "this would run for very long, or for ever",
            _ => "the call fails before any request is made, with an exception in the log",
        }));
    }

    private static void WriteReads(string source, IReadOnlyList<TemplateHole> holes, TerminalText text)
    {
        foreach (var hole in holes)
        {
            foreach (var read in hole.Reads)
                text.Paragraph(2, 4, new Span($"{hole.Source.Of(source)}  ", Ink.Faint), new Span(read.Path, Ink.Accent), new Span($" = {read.Value ?? "null"}"));
        }
    }
}
