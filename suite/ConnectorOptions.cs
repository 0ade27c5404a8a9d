namespace OpsRampHarness.Suite;

/// <summary>What a fixture checks, and against what. The same choices as those of <c>opsramp-harness check</c>.</summary>
public sealed record ConnectorOptions
{
    /// <summary>
    /// The pack: a folder with one file per attribute, a transport package, an API payload or a Terraform plan; or <c>guide</c>
    /// and <c>completed</c>, which ship with the harness. A relative path is looked for in the folder of the tests and in every
    /// folder above it, so that a path from the root of a repository works.
    /// </summary>
    public required string Pack { get; init; }

    /// <summary>Which connection, when the file holds several; null for the only one.</summary>
    public string? Connection { get; init; }

    /// <summary>Known failures, found like <see cref="Pack"/>; null for <c>baseline.json</c> beside the pack if there is one, <c>none</c> for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>Address of a sandbox that <c>opsramp-harness serve</c> runs; null for the mock OpsRamp in the process of the tests.</summary>
    public string? Target { get; init; }

    /// <summary>Control key of the sandbox; null for <c>$OPSRAMP_HARNESS_CONTROL_KEY</c>.</summary>
    public string? ControlKey { get; init; }

    /// <summary>Folder of WireMock mappings that stand for another system, found like <see cref="Pack"/>; null for OpsRamp.</summary>
    public string? TargetMappings { get; init; }

    /// <summary>Whether persons, sizes, faults and operations are combined, as with <c>--matrix full</c>.</summary>
    public bool FullMatrix { get; init; }

    /// <summary>Only checks or cases that match, such as <c>op/*</c>.</summary>
    public string Only { get; init; } = "*";

    /// <summary>The number all generated data comes from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Hides the key.</summary>
    public override string ToString() => Pack;
}
