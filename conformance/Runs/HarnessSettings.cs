using OpsRampHarness.Connector.Linting;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>What a pack's owner decided about how it is judged: the content of <c>harness.json</c>.</summary>
public sealed record HarnessSettings
{
    /// <summary>No decision at all.</summary>
    public static HarnessSettings Default { get; } = new();

    /// <summary>Requirement set to hold the pack to; null for the newest.</summary>
    public string? Requirements { get; init; }

    /// <summary>Fidelity switches. The defaults of both sides are made when they are asked for: linting never does.</summary>
    public SwitchSettings Switches
    {
        get => field ?? SwitchSettings.Default;
        init;
    }

    /// <summary>Hosts besides the token URL's that stand for the same OpsRamp.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Tenants besides the accounts import's that exist in OpsRamp.</summary>
    public IReadOnlyList<string> Tenants { get; init; } = [];

    /// <summary>Lint rules not to report.</summary>
    public IReadOnlyList<LintSilence> Silenced { get; init; } = [];
}
