namespace OpsRampHarness.Connector.Linting;

/// <summary>What the linter knows besides the pack.</summary>
public sealed record LintOptions
{
    /// <summary>Nothing but the pack.</summary>
    public static LintOptions Default { get; } = new();

    /// <summary>The system the pack talks to; null when it is not known, then rules that need it say nothing.</summary>
    public LintTarget? Target { get; init; }

    /// <summary>Hosts besides the token URL's that belong to the target.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Tenants besides the accounts import's that belong to the target.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

    /// <summary>Rules not to report.</summary>
    public IReadOnlyList<LintSilence> Silences { get; init; } = [];
}
