namespace OpsRampHarness.MockServer.Faults;

/// <summary>A common fault in one word.</summary>
/// <param name="Word">The word.</param>
/// <param name="Description">What goes wrong.</param>
/// <param name="Effect">The effect.</param>
/// <param name="Operation">The operations it is for; null for every call.</param>
public sealed record FaultMode(string Word, string Description, FaultEffect Effect, string? Operation = null)
{
    /// <summary>How likely each call is hit; null for every call.</summary>
    public double? Probability { get; init; }

    /// <summary>The rule that the word stands for, for all its operations or for those told.</summary>
    public FaultRule ToRule(string? operation = null, int? times = null) => new(operation is null ? Word : $"{Word}:{operation}", Effect)
    {
        Operation = operation ?? Operation,
        Probability = Probability,
        Times = times,
    };
}
