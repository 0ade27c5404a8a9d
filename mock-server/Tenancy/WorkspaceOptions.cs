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
}
