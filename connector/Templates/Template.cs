using System.Diagnostics.CodeAnalysis;
using OpsRampHarness.Connector.Templates.Parsing;
using OpsRampHarness.Connector.Templates.Runtime;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates;

/// <summary>A text in the language of Groovy 2.4's SimpleTemplateEngine: <c>${expression}</c>, <c>$name.path</c>, <c>&lt;%= expression %&gt;</c> and <c>&lt;% statements %&gt;</c>.</summary>
public sealed class Template
{
    private readonly string source;
    private readonly Block script;

    private Template(string source, Block script, IReadOnlyList<TemplateBinding> bindings)
    {
        this.source = source;
        this.script = script;
        Bindings = bindings;
        var holes = new List<TextRange>();
        var parts = new List<HolePart>();
        foreach (var statement in script.Statements)
        {
            foreach (var part in statement is TextStatement text ? text.Parts : [])
            {
                if (part is not HolePart hole) continue;
                parts.Add(hole);
                holes.Add(hole.Source);
            }
        }

        (Holes, HoleParts) = (holes, parts);
    }

    /// <summary>The holes, in order, each from its <c>$</c> or <c>&lt;%=</c> to its end.</summary>
    public IReadOnlyList<TextRange> Holes { get; }

    /// <summary>Every place that reads from the bindings, at any depth, by offset. The variables of closures and statements are not bindings.</summary>
    public IReadOnlyList<TemplateBinding> Bindings { get; }

    /// <summary>What each hole does, in order.</summary>
    internal IReadOnlyList<HolePart> HoleParts { get; }

    /// <summary>Reads a template.</summary>
    /// <param name="text">Its source.</param>
    /// <param name="template">The template; null when the source is wrong.</param>
    /// <param name="error">What is wrong with the source; null when nothing is.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Template? template, [NotNullWhen(false)] out TemplateError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var state = new ParserState();
            var script = Parser.ParseTemplate(text, state);
            state.Bindings.Sort((left, right) => left.Offset.CompareTo(right.Offset));
            template = new Template(text, script, [.. state.Bindings]);
            error = null;
            return true;
        }
        catch (TemplateFailure failure)
        {
            template = null;
            error = failure.At(text);
            return false;
        }
    }

    /// <summary>Fills the holes.</summary>
    /// <param name="bindings">The values by name: null, strings, booleans, numbers, dates, lists, maps and domain objects.</param>
    /// <param name="context">The limits.</param>
    public TemplateResult Evaluate(IReadOnlyDictionary<string, object?> bindings, TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(bindings);
        ArgumentNullException.ThrowIfNull(context);
        var run = Evaluation.Of(bindings, context);
        var result = run.Result;
        try
        {
            run.Run(script);
        }
        catch (TemplateFailure failure)
        {
            result.Error = failure.At(source, run.Budget.Offset);
        }
        catch (InsufficientExecutionStackException)
        {
            result.Error = new TemplateFailure(TemplateErrorKind.Limit, "Values are nested too deeply.", 0).At(source);
        }
        catch (Exception defect) when (IsDefect(defect))
        {
            // A method was given what nobody thought of. That is no error of Groovy's, which a template could catch, and no reason to end a run.
            result.Defect = defect;
            result.Error = new TemplateFailure(TemplateErrorKind.Unsupported, "What this gives is not known to this interpreter.", run.Budget.Offset).At(source);
        }
        return result;
    }

    private static bool IsDefect(Exception exception) => exception
        is InvalidCastException or NullReferenceException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or ArithmeticException or FormatException or KeyNotFoundException;

    /// <summary>The template written anew from what was understood of it: another spelling, the same meaning.</summary>
    public string Print()
    {
        var writer = new SourceWriter();
        foreach (var statement in script.Statements)
        {
            if (statement is TextStatement text)
            {
                foreach (var part in text.Parts)
                    part.Print(writer, "");
            }
            else
            {
                writer.Write("<% ");
                statement.Print(writer);
                writer.Write(" %>");
            }
        }
        return writer.ToString();
    }
}
