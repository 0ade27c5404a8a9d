namespace OpsRampHarness.MockServer.Control;

/// <summary>Who may use the control surface.</summary>
public sealed record ControlOptions
{
    /// <summary>The key that lets any caller in; null for none, and then only callers on the same machine are let in.</summary>
    public string? Key { get; init; }

    /// <summary>Whether even callers on the same machine need the key, as in a container, where everybody looks local.</summary>
    public bool AlwaysRequireKey { get; init; }

    /// <summary>Hides the key.</summary>
    public override string ToString() => AlwaysRequireKey ? "key required" : "local callers, or key";
}
