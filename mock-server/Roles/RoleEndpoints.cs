using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Roles;

/// <summary>Operations on roles.</summary>
internal static class RoleEndpoints
{
    private static readonly string[] Variables = ["name"];

    private static readonly Listing<RoleEntry> Listing = new("id", new(StringComparer.Ordinal)
    {
        ["name"] = role => role.Record.Name,
        ["uniqueId"] = role => role.Record.UniqueId,
        ["description"] = role => role.Record.Description,
    });

    public static Reply Search(Call call)
    {
        if (QueryPairs.Read(call, Variables, out var refusal) is not { } pairs)
            return refusal!;
        IReadOnlyList<RoleEntry> roles = pairs.Count == 0
            ? call.Directory.Roles.Items
            : [.. call.Directory.Roles.Items.Where(role => pairs.All(pair => QueryPairs.Matches(role.Record.Name, pair.Value, call.Fidelity)))];
        return Listing.Page(call, roles, (json, role) => RoleJson.WriteRow(json, role.Record));
    }

    public static Reply Get(Call call) => WithRole(call, role => Full(call, role));

    public static Reply Create(Call call) => RequestBody.WithObject(call, body =>
    {
        var record = new RoleRecord
        {
            Name = body.Mandatory("name") ?? string.Empty,
            Scope = call.Tenant.Kind is TenantKind.Partner ? "MSP" : "CLIENT",
        };
        return Save(call, body, null, record);
    });

    public static Reply Update(Call call) => WithRole(call, role => RequestBody.WithObject(call, body =>
        Save(call, body, role, role.Record with { Name = body.NotBlank("name") ?? role.Record.Name })));

    public static Reply Delete(Call call) => WithRole(call, role =>
    {
        call.Directory.Delete(role);
        return Reply.Empty();
    });

    public static Reply NotFound(Call call, string id) => Errors.NotFound(call.Fidelity, $"No role found with id : {id}");

    private static Reply Save(Call call, BodyFields body, RoleEntry? role, RoleRecord record)
    {
        record = record with
        {
            Description = body.Text("description") ?? record.Description,
            Scope = Scope(body, call) ?? record.Scope,
            AllClients = body.Boolean("allClients") ?? record.AllClients,
            AllDevices = body.Boolean("allDevices") ?? record.AllDevices,
            AllCredentials = body.Boolean("allCredentials") ?? record.AllCredentials,
            AllAuthzTags = body.Boolean("allAuthzTags") ?? record.AllAuthzTags,
        };
        var lists = new RoleLists(body, role, call);
        var refusal = lists.Read(ref record);
        if (body.Errors.Count > 0)
        {
            refusal?.Dispose();
            return Errors.Fields(body.Errors);
        }

        if (refusal is not null)
            return refusal;
        if (call.Directory.Roles.Items.Any(other => other != role && other.Record.Name == record.Name)
            && call.Fidelity.Is(FidelitySwitches.DuplicateNames, "refused"))
            return Errors.Field("name", $"Role with name '{record.Name}' already exists");

        if (role is null)
            role = call.Directory.AddRole(record);
        else
            call.Directory.Change(role, record);
        lists.ApplyTo(role);
        return Full(call, role);
    }

    private static string? Scope(BodyFields body, Call call)
    {
        if (body.Text("scope") is not { } scope)
            return null;
        if (scope is not ("MSP" or "CLIENT"))
            body.Refuse("scope", "must be MSP or CLIENT");
        else if (scope == "MSP" && call.Tenant.Kind is TenantKind.Client)
            body.Refuse("scope", "must be CLIENT at a client");
        return scope;
    }

    private static Reply Full(Call call, RoleEntry role) => Reply.Json(json => RoleJson.WriteFull(json, role, call.Directory));

    private static Reply WithRole(Call call, Func<RoleEntry, Reply> operation) =>
        call.Directory.Roles.Find(call.Path["roleId"]) is { } role
            ? operation(role)
            : NotFound(call, call.Path["roleId"]);
}
