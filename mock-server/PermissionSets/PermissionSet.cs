namespace OpsRampHarness.MockServer.PermissionSets;

/// <summary>A named set of permissions that roles refer to by number.</summary>
/// <param name="Id">Numeric id, by which roles refer to it.</param>
/// <param name="UniqueId">Id in paths.</param>
/// <param name="Name">Name, unique in the tenant.</param>
/// <param name="Description">What it is for.</param>
internal sealed record PermissionSet(int Id, string UniqueId, string Name, string Description)
{
    /// <summary>Flat names of what it permits, such as <c>DEVICE_VIEW</c>.</summary>
    public IReadOnlyList<string> Codes { get; init; } = ["DEVICE_VIEW"];
}
