using System.Diagnostics;
using System.Runtime.CompilerServices;
using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Counts what an evaluation uses up. It is a part of the evaluation, in place, and never copied.</summary>
internal struct Budget
{
    /// <summary>How many steps pass between two looks at the clock, and levels between two looks at the stack. The clock starts at the first look: most evaluations never get there.</summary>
    private const int LookEvery = 4096;

    private TemplateContext? context;
    private int maximumSteps;
    private int maximumDepth;
    private int maximumOutput;
    private long started;
    private int steps;
    private int lookAt;

    /// <summary>The limits.</summary>
    public readonly TemplateContext Context => context!;

    /// <summary>Where the evaluation is, for messages.</summary>
    public int Offset { get; set; }

    /// <summary>How deep expressions and values are nested now.</summary>
    public int Depth { get; set; }

    /// <summary>Begins to count.</summary>
    public void Start(TemplateContext limits)
    {
        if (!ReferenceEquals(context, limits))
            (context, maximumSteps, maximumDepth, maximumOutput) = (limits, limits.MaximumSteps, limits.MaximumDepth, limits.MaximumOutput);
        (started, steps, lookAt, Depth, Offset) = (0, 0, Math.Min(LookEvery, maximumSteps), 0, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(int count = 1)
    {
        // Unsigned, so that a sum too large for an int is large and not negative.
        if ((uint)(steps += count) > (uint)lookAt)
            Look();
    }

    /// <summary>Goes a level deeper into an expression.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
        if (length > maximumOutput)
            throw Exceeded($"a text of more than {maximumOutput} characters");
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
        if (Stopwatch.GetElapsedTime(started) > Context.MaximumTime)
            throw Exceeded($"longer than {Context.MaximumTime.TotalSeconds:0.###} seconds");
    }
}
