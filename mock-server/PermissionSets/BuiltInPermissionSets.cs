using System.Globalization;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.PermissionSets;

/// <summary>The permission sets that every tenant has from the start. Ids and names are vendor-documented samples.</summary>
internal static class BuiltInPermissionSets
{
    private static readonly (int Id, string Name)[] Partner =
    [
        (2, "Var Administrator"),
        (7, "Auditor Manage"),
        (8, "Auditor View"),
        (11, "Partner Administrator"),
        (12, "Technician"),
        (13, "Dispatcher"),
    ];

    private static readonly (int Id, string Name)[] Client =
    [
        (6, "Customer"),
        (14, "IM Link Client Administrator"),
        (20, "Full Client Permissions"),
    ];

    public static PermissionSet[] For(Tenant tenant) =>
        [.. (tenant.Kind is TenantKind.Partner ? Partner : Client).Select(entry => new PermissionSet(
            entry.Id,
            DerivedIds.Uuid(tenant.Workspace.Seed.ToString(CultureInfo.InvariantCulture), tenant.Id, "permission-set", entry.Name),
            entry.Name,
            entry.Name + " permissions"))];
}
