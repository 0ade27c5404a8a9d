using System.Globalization;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.PermissionSets;

/// <summary>The permission sets that every tenant has from the start. Ids and names are vendor-documented samples.</summary>
internal static class BuiltInPermissionSets
{
    private static readonly (int Id, string Name, IReadOnlyList<PermissionGrant> Permissions)[] Partner =
    [
        (2, "Var Administrator", PermissionCatalogue.Manage("Clients", "Users")),
        (7, "Auditor Manage", PermissionCatalogue.Manage("Reports", "Dashboards")),
        (8, "Auditor View", PermissionCatalogue.ViewEverything()),
        (11, "Partner Administrator", PermissionCatalogue.ManageEverything()),
        (12, "Technician", PermissionCatalogue.Manage("Devices", "Alerts", "Tickets")),
        (13, "Dispatcher", PermissionCatalogue.Manage("Tickets")),
    ];

    private static readonly (int Id, string Name, IReadOnlyList<PermissionGrant> Permissions)[] Client =
    [
        (6, "Customer", PermissionCatalogue.View("Devices", "Alerts", "Tickets")),
        (14, "IM Link Client Administrator", PermissionCatalogue.Manage("Users", "Devices")),
        (20, "Full Client Permissions", PermissionCatalogue.ManageEverything()),
    ];

    /// <summary>Numbers of sets made later begin above those of the built-in ones.</summary>
    public const int HighestId = 20;

    public static IEnumerable<PermissionSetRecord> For(Tenant tenant) =>
        (tenant.Kind is TenantKind.Partner ? Partner : Client).Select(entry => new PermissionSetRecord
        {
            Id = entry.Id,
            UniqueId = DerivedIds.Uuid(tenant.Registry.Seed.ToString(CultureInfo.InvariantCulture), tenant.Id, "permission-set", entry.Name),
            Name = entry.Name,
            Description = entry.Name + " permissions",
            Scope = tenant.Kind is TenantKind.Partner ? "MSP" : "CLIENT",
            Permissions = entry.Permissions,
        });
}
