using System.Text;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Parsing;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>One evaluation of a template.</summary>
internal sealed class Evaluation
{
    private readonly List<TemplateHole> holes;
    private List<TemplateRead> reads = [];

    public Evaluation(IReadOnlyDictionary<string, object?> bindings, TemplateContext context, List<TemplateHole> holes)
    {
        this.holes = holes;
        Context = context;
        Budget = new Budget(context);
        Globals = new Globals(bindings, this);
        Random = new Random(context.Seed);
    }

    public TemplateContext Context { get; }

    public Budget Budget { get; }

    public Globals Globals { get; }

    /// <summary>Where identifiers and random numbers come from.</summary>
    public Random Random { get; }

    /// <summary>What has been printed.</summary>
    public StringBuilder Output { get; } = new();

    /// <summary>Prints what the template prints.</summary>
    public string Run(Block script)
    {
        object? ignored = null;
        script.Execute(new Scope(this, null), ref ignored);
        return Output.ToString();
    }

    /// <summary>The value of an expression. What it reads from the bindings is noted.</summary>
    public object? Value(Expression expression, Scope scope)
    {
        var value = Part(expression, scope);
        if (expression is Access { Path: { } path })
            reads.Add(new TemplateRead(path, value is null ? null : ValueText.Shortened(value, this)));
        return value;
    }

    /// <summary>The value of an expression that is only the start of a longer path.</summary>
    public object? Part(Expression expression, Scope scope)
    {
        Budget.Enter(expression.Offset);
        var value = expression.Evaluate(scope);
        Budget.Leave();
        return value;
    }

    public bool IsTrue(Expression expression, Scope scope) => Truth.Of(Value(expression, scope), this);

    /// <summary>Prints a stretch of the template; all its holes are evaluated before any of it is printed, as in Groovy.</summary>
    public void PrintParts(IReadOnlyList<TextPart> parts, Scope scope)
    {
        var values = new List<(object? Value, List<TemplateRead> Reads)>(parts.Count);
        foreach (var part in parts)
        {
            reads = [];
            values.Add((part is HolePart hole ? Value(hole.Body, scope) : null, reads));
        }
        for (var index = 0; index < parts.Count; index++)
        {
            var start = Output.Length;
            if (parts[index] is HolePart hole)
            {
                Output.Append(ValueText.OfHole(values[index].Value, this));
                holes.Add(new TemplateHole(hole.Source, new TextRange(start, Output.Length), values[index].Reads));
            }
            else
                Output.Append(((LiteralPart)parts[index]).Text);
            Budget.Allow(Output.Length);
        }
        reads = [];
    }

    /// <summary>An error that a template can catch.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="className">What Java would throw.</param>
    /// <param name="message">What to tell the author; what Java says too, unless another text is given or it is said to be inexact.</param>
    /// <param name="offset">Where it happens; -1 for the expression being evaluated.</param>
    /// <param name="isExact">Whether a template may read the message.</param>
    /// <param name="says">What Java says, when it is not <paramref name="message"/>.</param>
    public TemplateFailure Fail(TemplateErrorKind kind, string className, string message, int offset = -1, bool isExact = true, string? says = null) =>
        new(kind, message, offset < 0 ? Budget.Offset : offset) { Thrown = new JavaThrowable(className, says ?? message) { IsExact = isExact } };

    public TemplateFailure Unsupported(string what, int offset = -1) =>
        new(TemplateErrorKind.Unsupported, $"{what} is not known to this interpreter.", offset < 0 ? Budget.Offset : offset);
}
