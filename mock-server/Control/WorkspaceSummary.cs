namespace OpsRampHarness.MockServer.Control;

/// <summary>A workspace in short.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Seed">The number that its data follow from.</param>
/// <param name="Tenants">Its tenants, sorted by id.</param>
/// <param name="Switches">The switches that differ from their default, as <c>id=value</c>.</param>
/// <param name="Exchanges">How many exchanges there were.</param>
public sealed record WorkspaceSummary(
    string Name, int Seed, IReadOnlyList<TenantSummary> Tenants, IReadOnlyList<string> Switches, long Exchanges);
