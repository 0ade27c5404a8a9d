namespace OpsRampHarness.MockServer.PermissionSets;

/// <summary>One permission of a set.</summary>
/// <param name="Id">Number of the permission.</param>
/// <param name="Name">What it is about, such as <c>Devices</c>; blanks at the end count.</param>
/// <param name="Type">What it allows, such as <c>View Device </c>; empty when nothing.</param>
public sealed record PermissionGrant(int Id, string Name, string Type);
