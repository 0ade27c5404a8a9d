namespace OpsRampHarness.Connector.Definitions;

/// <summary>
/// The switches in force in one EIC, remembering which of them decided something. Behaviour asks only where its alternatives
/// differ, so that what was consulted is what an outcome rests on.
/// </summary>
internal sealed class ConsultedSwitches(EicSwitches choices)
{
    private readonly SortedDictionary<string, string> consulted = new(StringComparer.Ordinal);

    /// <summary>What was asked so far, <c>name=value</c>, by name.</summary>
    public IReadOnlyList<string> All => [.. consulted.Select(choice => $"{choice.Key}={choice.Value}")];

    /// <summary>After how many pages an import counts as endless; asking decides nothing.</summary>
    public int MaximumPages => EicSwitchCatalogue.Number(choices[EicSwitchCatalogue.MaximumPages]);

    /// <summary>The value of a switch.</summary>
    public string Value(EicSwitch entry) => consulted[entry.Id] = choices[entry];

    /// <summary>Whether a switch has another value than its default.</summary>
    public bool IsTurned(EicSwitch entry) => Value(entry) != entry.Default;
}
