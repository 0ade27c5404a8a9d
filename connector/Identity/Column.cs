namespace OpsRampHarness.Connector.Identity;

/// <summary>One column of an EIC table, spelt as EIC's bindings spell it.</summary>
/// <param name="Name">The spelling templates must use; imports find it in any case.</param>
/// <param name="Kind">What it holds.</param>
public sealed record Column(string Name, ColumnKind Kind);
