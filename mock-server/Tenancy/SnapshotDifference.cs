namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>One field of one entity that differs between two snapshots.</summary>
/// <param name="Kind">Kind of entity: <c>role</c>, <c>user</c> or <c>user-group</c>, and the like.</param>
/// <param name="Id">Its id.</param>
/// <param name="Field">The field as the API names it. A list gives one difference for each element that came or went.</param>
/// <param name="Before">The value before; null for an element or entity that came.</param>
/// <param name="After">The value after; null for an element or entity that went.</param>
public sealed record SnapshotDifference(string Kind, string Id, string Field, string? Before, string? After)
{
    /// <summary>One readable line.</summary>
    public override string ToString() => $"{Kind} {Id} {Field}: {Before ?? "-"} → {After ?? "-"}";
}
