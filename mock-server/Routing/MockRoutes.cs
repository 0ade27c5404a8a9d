using OpsRampHarness.MockServer.Clients;
using OpsRampHarness.MockServer.CredentialSets;
using OpsRampHarness.MockServer.DeviceGroups;
using OpsRampHarness.MockServer.PermissionSets;
using OpsRampHarness.MockServer.Reference;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Tokens;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Routing;

/// <summary>Every operation that the fake serves; the one table behind routing, nearest routes and documentation.</summary>
public static class MockRoutes
{
    /// <summary>Where the resources of a tenant begin.</summary>
    internal const string TenantRoot = "/api/v2/tenants/{tenant}";

    /// <summary>All routes, grouped by resource.</summary>
    public static IReadOnlyList<MockRoute> All { get; } =
    [
        .. TokenRoutes.All,
        .. UserRoutes.All,
        .. RoleRoutes.All,
        .. UserGroupRoutes.All,
        .. PermissionSetRoutes.All,
        .. ClientRoutes.All,
        .. CredentialSetRoutes.All,
        .. DeviceGroupRoutes.All,
        .. ReferenceRoutes.All,
    ];

    /// <summary>The route of an operation, or null.</summary>
    public static MockRoute? Find(string operation) =>
        All.FirstOrDefault(route => string.Equals(route.Operation, operation, StringComparison.Ordinal));
}
