using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.PermissionSets;

/// <summary>Operations on permission sets.</summary>
internal static class PermissionSetEndpoints
{
    private static readonly Listing<PermissionSetRecord> Listing = new("id", new(StringComparer.Ordinal)
    {
        ["name"] = set => set.Name,
        ["description"] = set => set.Description,
    });

    public static Reply List(Call call) => Listing.Page(call, call.Directory.PermissionSets.Items, PermissionSetJson.WriteRow);

    public static Reply Get(Call call) => WithSet(call, set => Full(call, set));

    public static Reply Create(Call call) => RequestBody.WithObject(call, body =>
        Save(call, body, null, new PermissionSetRecord { Name = body.Mandatory("name") ?? string.Empty }));

    public static Reply Update(Call call) => WithSet(call, set => RequestBody.WithObject(call, body =>
        Save(call, body, set, set with { Name = body.NotBlank("name") ?? set.Name })));

    public static Reply Delete(Call call) => WithSet(call, set =>
    {
        call.Directory.Delete(set);
        return Reply.Empty();
    });

    public static Reply NotFound(Call call, string id) => Errors.NotFound(call.Fidelity, $"No permissionset found with id : {id}");

    private static Reply Save(Call call, BodyFields body, PermissionSetRecord? set, PermissionSetRecord record)
    {
        record = record with
        {
            Description = body.Text("description") ?? record.Description,
            Scope = body.Text("scope") ?? record.Scope,
            Permissions = Permissions(body, record, call) ?? record.Permissions,
        };
        if (record.Scope is not ("MSP" or "CLIENT"))
            body.Refuse("scope", "must be MSP or CLIENT");
        if (body.Errors.Count > 0)
            return Errors.Fields(body.Errors);
        if (call.Directory.PermissionSets.Items.Any(other => other != set && other.Name == record.Name)
            && call.Fidelity.Is(FidelitySwitches.DuplicateNames, "refused"))
            return Errors.Field("name", $"Permission set with name '{record.Name}' already exists");

        return Full(call, set is null ? call.Directory.AddPermissionSet(record) : call.Directory.PermissionSets.Replace(set, record));
    }

    /// <summary>A permission sent with an empty type is taken away; those not sent stay, unless the switch says that the list replaces.</summary>
    private static List<PermissionGrant>? Permissions(BodyFields body, PermissionSetRecord record, Call call)
    {
        if (body.Objects("permissions") is not { } items)
            return null;
        var sent = items
            .Select(item => (Name: item.Mandatory("name"), Type: item.Text("type") ?? string.Empty))
            .Where(item => item.Name is not null)
            .Select(item => new PermissionGrant(PermissionCatalogue.Number(item.Name!), item.Name!, item.Type))
            .ToList();
        var others = record.Permissions.Where(held => sent.TrueForAll(permission => permission.Name != held.Name)).ToArray();
        if (others.Length > 0 && call.Fidelity.Is(FidelitySwitches.PermissionListSemantics, "merge"))
            sent.AddRange(others);
        return [.. sent.OrderBy(permission => permission.Id).ThenBy(permission => permission.Name, StringComparer.Ordinal)];
    }

    private static Reply Full(Call call, PermissionSetRecord set) => Reply.Json(json => PermissionSetJson.WriteFull(json, set, call.Tenant));

    private static Reply WithSet(Call call, Func<PermissionSetRecord, Reply> operation) =>
        call.Directory.PermissionSets.Find(call.Path["permissionSetId"]) is { } set
            ? operation(set)
            : NotFound(call, call.Path["permissionSetId"]);
}
