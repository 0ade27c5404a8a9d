using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OpsRampHarness.MockServer.CredentialSets;
using OpsRampHarness.MockServer.DeviceGroups;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.PermissionSets;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Persistence;

/// <summary>What stands in a row: an item or a tenant as JSON, in the form that documents have.</summary>
internal static class StateRows
{
    public static byte[] Item(object item) => item switch
    {
        UserEntry user => Json(TenantExport.User(user), DocumentJson.Compact.UserRecord),
        RoleEntry role => Json(role.Record, DocumentJson.Compact.RoleRecord),
        UserGroupEntry group => Json(TenantExport.Group(group), DocumentJson.Compact.UserGroupRecord),
        PermissionSetRecord set => Json(set, DocumentJson.Compact.PermissionSetRecord),
        CredentialSetRecord set => Json(set, DocumentJson.Compact.CredentialSetRecord),
        DeviceGroupRecord group => Json(group, DocumentJson.Compact.DeviceGroupRecord),
        LoginRecord login => Json(login, DocumentJson.Compact.LoginRecord),
        _ => throw new ArgumentException($"There are no rows for {item.GetType().Name}.", nameof(item)),
    };

    /// <summary>A tenant without the items in it.</summary>
    public static byte[] Tenant(Tenant tenant) => Json(
        TenantExport.Head(tenant, tenant.Registry.ApiClientsOf(tenant)), DocumentJson.Compact.TenantDocument);

    public static TenantDocument Tenant(byte[] json) => Read(json, DocumentJson.Compact.TenantDocument);

    /// <summary>A tenant with the items of its rows.</summary>
    public static TenantDocument Fill(TenantDocument tenant, ILookup<string, byte[]> items) => tenant with
    {
        Users = All(items[StateKinds.User], DocumentJson.Compact.UserRecord),
        Roles = All(items[StateKinds.Role], DocumentJson.Compact.RoleRecord),
        UserGroups = All(items[StateKinds.UserGroup], DocumentJson.Compact.UserGroupRecord),
        PermissionSets = All(items[StateKinds.PermissionSet], DocumentJson.Compact.PermissionSetRecord),
        CredentialSets = All(items[StateKinds.CredentialSet], DocumentJson.Compact.CredentialSetRecord),
        DeviceGroups = All(items[StateKinds.DeviceGroup], DocumentJson.Compact.DeviceGroupRecord),
        Logins = All(items[StateKinds.Login], DocumentJson.Compact.LoginRecord),
    };

    private static byte[] Json<T>(T value, JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToUtf8Bytes(value, type);

    private static T Read<T>(byte[] json, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json, type) ?? throw new JsonException("A row holds null.");

    private static T[] All<T>(IEnumerable<byte[]> rows, JsonTypeInfo<T> type) =>
        [.. rows.Select(row => Read(row, type))];
}
