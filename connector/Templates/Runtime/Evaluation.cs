using System.Runtime.CompilerServices;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Parsing;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>One evaluation of a template.</summary>
internal sealed class Evaluation
{
    /// <summary>The last of this thread, to be used again once it is over: making the parts of an evaluation takes as long as a short template.</summary>
    [ThreadStatic]
    private static Evaluation? last;

    private readonly Scope outermost;
    private bool isOver;
    private Budget budget;
    private Random? random;

    private Evaluation()
    {
        outermost = new Scope(this, null);
        Globals = new Globals(this);
        Adoption = new Adoption(this);
    }

    public TemplateContext Context => budget.Context;

    /// <summary>What it may still use up.</summary>
    public ref Budget Budget => ref budget;

    public Globals Globals { get; }

    /// <summary>What bound values are to the template.</summary>
    public Adoption Adoption { get; }

    /// <summary>Where identifiers and random numbers come from.</summary>
    public Random Random => random ??= new Random(Context.Seed);

    /// <summary>What has been printed.</summary>
    public OutputText Output { get; } = new();

    /// <summary>What it gives, and where it notes what the holes read and printed.</summary>
    public TemplateResult Result { get; private set; } = null!;

    /// <summary>Prepares an evaluation.</summary>
    public static Evaluation Of(IReadOnlyDictionary<string, object?> bindings, TemplateContext context)
    {
        if (last is not { isOver: true } run)
            last = run = new Evaluation();
        run.isOver = false;
        run.budget.Start(context);
        run.Result = new TemplateResult();
        run.Globals.Bind(bindings);
        return run;
    }

    /// <summary>Prints what the template prints. One that fails is not used again.</summary>
    public void Run(Block script)
    {
        object? ignored = null;
        script.Execute(outermost, ref ignored);
        Result.Text = Output.ToString();
        outermost.Clear();
        Output.Clear();
        Globals.Clear();
        Adoption.Clear();
        random = null;
        isOver = true;
    }

    /// <summary>The value of an expression. What it reads from the bindings is noted.</summary>
    public object? Value(Expression expression, Scope scope)
    {
        var value = Part(expression, scope);
        if (expression.Path is { } path)
            Note(path, value);
        return value;
    }

    /// <summary>The value of an expression that is only the start of a longer path; a bound map may come as it was lent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Peek(Expression expression, Scope scope)
    {
        Budget.Enter(expression.Offset);
        var value = expression.Peek(scope);
        Budget.Leave();
        return value;
    }

    /// <summary>The value of an expression that is only the start of a longer path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Part(Expression expression, Scope scope)
    {
        Budget.Enter(expression.Offset);
        var value = expression.Evaluate(scope);
        Budget.Leave();
        return value;
    }

    private void Note(string path, object? value) => Result.Note(path, value is null ? null : ValueText.Shortened(value, this));

    public bool IsTrue(Expression expression, Scope scope) => Truth.Of(Value(expression, scope), this);

    /// <summary>Prints a stretch of the template that is one hole.</summary>
    public void PrintHole(HolePart hole, Scope scope)
    {
        var around = Result.CurrentHole;
        var number = Result.Begin(hole.Source);
        Print(Value(hole.Body, scope), number);
        Result.CurrentHole = around;
    }

    /// <summary>Prints a stretch of the template; all its holes are evaluated before any of it is printed, as in Groovy.</summary>
    public void PrintParts(IReadOnlyList<TextPart> parts, Scope scope)
    {
        var around = Result.CurrentHole;
        var values = new (object? Value, int Hole)[parts.Count];
        for (var index = 0; index < values.Length; index++)
        {
            if (parts[index] is HolePart hole)
            {
                var number = Result.Begin(hole.Source);
                values[index] = (Value(hole.Body, scope), number);
            }
        }
        for (var index = 0; index < values.Length; index++)
        {
            if (parts[index] is LiteralPart literal)
                Budget.Allow(Output.Append(literal.Text));
            else
                Print(values[index].Value, values[index].Hole);
        }
        Result.CurrentHole = around;
    }

    private void Print(object? value, int hole)
    {
        var start = Output.Length;
        Result.CurrentHole = hole;
        var end = Output.Append(ValueText.OfHole(value, this));
        Result.End(hole, start, end);
        Budget.Allow(end);
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
