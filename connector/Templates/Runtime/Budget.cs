using OpsRampHarness.Connector.Templates.Parsing;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>Counts what an evaluation uses up.</summary>
internal sealed class Budget(TemplateContext context)
{
    private int steps;
    private int depth;

    /// <summary>Where the evaluation is, for messages.</summary>
    public int Offset { get; set; }

    public void Step(int count = 1)
    {
        if ((steps += count) > context.MaximumSteps || steps < 0)
            throw Exceeded($"more than {context.MaximumSteps} steps");
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
        if (++depth > context.MaximumDepth)
            throw Exceeded($"more than {context.MaximumDepth} levels of nesting");
    }

    public void Leave() => depth--;

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

    private TemplateFailure Exceeded(string what) => new(TemplateErrorKind.Limit, $"The evaluation takes {what}.", Offset);
}
