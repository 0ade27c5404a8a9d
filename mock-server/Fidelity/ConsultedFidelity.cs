namespace OpsRampHarness.MockServer.Fidelity;

/// <summary>
/// The switches in force, remembering which of them decided something. Behaviour asks only where its
/// alternatives differ, so that what was consulted is what a verdict rests on.
/// </summary>
internal sealed class ConsultedFidelity(FidelityChoices choices)
{
    private long consulted;

    /// <summary>The choices asked.</summary>
    public FidelityChoices Choices => choices;

    /// <summary>The switches asked so far, sorted by id.</summary>
    public IReadOnlyList<FidelityAssumption> Consulted
    {
        get
        {
            var mask = Interlocked.Read(ref consulted);
            return [.. FidelitySwitches.All
                .Where(entry => (mask & (1L << entry.Ordinal)) != 0)
                .Select(entry => new FidelityAssumption(entry.Id, choices[entry]))
                .OrderBy(assumption => assumption.Id, StringComparer.Ordinal)];
        }
    }

    /// <summary>The value of a switch; asking is recorded.</summary>
    public string Value(FidelitySwitch entry)
    {
        var bit = 1L << entry.Ordinal;
        if ((Interlocked.Read(ref consulted) & bit) == 0)
            Interlocked.Or(ref consulted, bit);
        return choices[entry];
    }

    /// <summary>Whether a switch has this value; asking is recorded.</summary>
    public bool Is(FidelitySwitch entry, string value)
    {
        if (!entry.Values.Contains(value, StringComparer.Ordinal))
            throw new ArgumentException($"Switch '{entry.Id}' has no value '{value}'.", nameof(value));
        return string.Equals(Value(entry), value, StringComparison.Ordinal);
    }
}
