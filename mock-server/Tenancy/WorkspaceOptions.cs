using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>What a new workspace starts from.</summary>
public sealed record WorkspaceOptions
{
    /// <summary>The number that identifiers and generated data follow from. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The source of time. Default the system's clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The fidelity switches. Default each at its default.</summary>
    public FidelityChoices Switches { get; init; } = FidelityChoices.Default;

    /// <summary>How many exchanges the journal keeps; older ones make room. Default 1000.</summary>
    public int JournalCapacity { get; init; } = 1000;

    /// <summary>
    /// What makes access tokens differ from those of any other server; null, and they follow from the seed, so that runs
    /// can be compared. A server that strangers can reach needs one that nobody can guess.
    /// </summary>
    public string? TokenSalt { get; init; }

    /// <summary>
    /// Whether delays are waited for. If not, as where time is virtual, they are announced in seconds in the header
    /// <c>X-Harness-Delay</c> of an answer that comes at once. Default yes.
    /// </summary>
    public bool WaitForDelays { get; init; } = true;
}
