using System.Diagnostics;
using System.Runtime.CompilerServices;
using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Counts what an evaluation uses up.</summary>
internal sealed class Budget(TemplateContext context)
{
    /// <summary>How many steps pass between two looks at the clock, and levels between two looks at the stack.</summary>
    private const int LookEvery = 4096;

    private readonly long started = Stopwatch.GetTimestamp();
    private int steps;
    private int lookAt = LookEvery;

    /// <summary>Where the evaluation is, for messages.</summary>
    public int Offset { get; set; }

    /// <summary>How deep expressions and values are nested now.</summary>
    public int Depth { get; set; }

    public void Step(int count = 1)
    {
        if ((steps += count) > context.MaximumSteps || steps < 0)
            throw Exceeded($"more than {context.MaximumSteps} steps");
        if (steps >= lookAt)
            Look();
    }

    /// <summary>Goes a level deeper into an expression.</summary>
    public void Enter(int offset)
    {
        Offset = offset;
        Enter();
    }

    /// <summary>Goes a level deeper into a value.</summary>
    public void Enter()
    {
        Step();
        if (++Depth > context.MaximumDepth || (Depth & 31) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Exceeded($"more than {context.MaximumDepth} levels of nesting");
    }

    public void Leave() => Depth--;

    /// <summary>Fails when a text grows too long.</summary>
    public void Allow(long length)
    {
        if (length > context.MaximumOutput)
            throw Exceeded($"a text of more than {context.MaximumOutput} characters");
    }

    /// <summary>Pays for a new text by its length.</summary>
    public void Build(long length)
    {
        Allow(length);
        Step((int)(length / 256));
    }

    /// <summary>Pays for a new collection by its size.</summary>
    public void Collect(long size) => Step((int)Math.Min(size, int.MaxValue / 2));

    public TemplateFailure Exceeded(string what) => new(TemplateErrorKind.Limit, $"The evaluation takes {what}.", Offset);

    private void Look()
    {
        lookAt = steps + LookEvery;
        if (Stopwatch.GetElapsedTime(started) > context.MaximumTime)
            throw Exceeded($"longer than {context.MaximumTime.TotalSeconds:0.###} seconds");
    }
}
