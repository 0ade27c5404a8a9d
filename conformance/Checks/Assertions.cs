namespace OpsRampHarness.Conformance.Checks;

/// <summary>
/// Collects what a case asserts. Every assertion is made, whatever became of those before it; the first that does not
/// hold is where the case left its course.
/// </summary>
public sealed class Assertions
{
    private readonly List<Failure> failures = [];

    /// <summary>How many assertions were made.</summary>
    public int Count { get; private set; }

    /// <summary>The assertions that did not hold, in order.</summary>
    public IReadOnlyList<Failure> Failures => failures;

    /// <summary>Asserts that something holds.</summary>
    public void That(bool holds, Func<Failure> otherwise)
    {
        Count++;
        if (!holds) failures.Add(otherwise());
    }

    /// <summary>Asserts that there is no failure.</summary>
    public void None(Failure? failure)
    {
        Count++;
        if (failure is not null) failures.Add(failure);
    }
}
