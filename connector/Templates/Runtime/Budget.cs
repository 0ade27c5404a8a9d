using System.Diagnostics;
using System.Runtime.CompilerServices;
using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Counts what an evaluation uses up. It is a part of the evaluation, in place, and never copied.</summary>
internal struct Budget(TemplateContext context)
{
    /// <summary>How many steps pass between two looks at the clock, and levels between two looks at the stack. The clock starts at the first look: most evaluations never get there.</summary>
    private const int LookEvery = 4096;

    private readonly int maximumSteps = context.MaximumSteps;
    private readonly int maximumDepth = context.MaximumDepth;
    private long started;
    private int steps;
    private int lookAt = Math.Min(LookEvery, context.MaximumSteps);

    /// <summary>Where the evaluation is, for messages.</summary>
    public int Offset { get; set; }

    /// <summary>How deep expressions and values are nested now.</summary>
    public int Depth { get; set; }

    public void Step(int count = 1)
    {
        // Unsigned, so that a sum too large for an int is large and not negative.
        if ((uint)(steps += count) > (uint)lookAt)
            Look();
    }

    /// <summary>Goes a level deeper into an expression.</summary>
    public void Enter(int offset)
    {
        Offset = offset;
        Enter();
    }

    /// <summary>Goes a level deeper into a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        Step();
        if (++Depth > maximumDepth || (Depth & 31) == 0)
            LookDown();
    }

    public void Leave() => Depth--;

    /// <summary>Fails when a text grows too long.</summary>
    public readonly void Allow(long length)
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

    public readonly TemplateFailure Exceeded(string what) => new(TemplateErrorKind.Limit, $"The evaluation takes {what}.", Offset);

    private readonly void LookDown()
    {
        if (Depth > maximumDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Exceeded($"more than {maximumDepth} levels of nesting");
    }

    private void Look()
    {
        if ((uint)steps > (uint)maximumSteps)
            throw Exceeded($"more than {maximumSteps} steps");
        lookAt = Math.Min(steps + LookEvery, maximumSteps);
        if (started == 0)
            started = Stopwatch.GetTimestamp();
        if (Stopwatch.GetElapsedTime(started) > context.MaximumTime)
            throw Exceeded($"longer than {context.MaximumTime.TotalSeconds:0.###} seconds");
    }
}
