namespace OpsRampHarness.Connector.Definitions;

/// <summary>One behaviour of EIC that no public source settles, by name.</summary>
/// <param name="Id">Its name on the command line and in reports.</param>
/// <param name="Values">Every value it can have, the default first; a single <c>N</c> or <c>TEXT</c> after it means any.</param>
/// <param name="Description">What it decides.</param>
public sealed record EicSwitch(string Id, IReadOnlyList<string> Values, string Description)
{
    /// <summary>The value this harness takes.</summary>
    public string Default => Values[0];

    /// <summary>Says of a value that is not listed whether it is one; null: only listed ones are.</summary>
    internal Func<string, bool>? AcceptsAny { get; init; }

    /// <summary>Whether it has such a value.</summary>
    public bool Accepts(string value) => AcceptsAny?.Invoke(value) ?? Values.Contains(value, StringComparer.Ordinal);

    /// <summary>The values that can be listed; fewer than all when any text or number is one.</summary>
    public IReadOnlyList<string> Listed => AcceptsAny is null ? Values : [Default];
}
