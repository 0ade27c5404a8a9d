using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.UserGroups;

/// <summary>Operations on user groups, but for their members.</summary>
internal static class UserGroupEndpoints
{
    private static readonly Listing<UserGroupEntry> Listing = new("userGroup.id", new(StringComparer.Ordinal)
    {
        ["name"] = group => group.Record.Name,
        ["uniqueId"] = group => group.Record.UniqueId,
        ["description"] = group => group.Record.Description,
        ["createdTime"] = group => Timestamps.Format(group.Record.CreatedTime),
        ["updatedTime"] = group => Timestamps.Format(group.Record.UpdatedTime),
    });

    public static Reply List(Call call) =>
        Listing.Page(call, call.Directory.Groups.Items, (json, group) => UserGroupJson.WriteRow(json, group.Record));

    public static Reply Get(Call call) => WithGroup(call, Full);

    public static Reply Create(Call call) => RequestBody.WithObject(call, body =>
        Save(call, body, null, new UserGroupRecord { Name = body.Mandatory("name") ?? string.Empty }));

    public static Reply Update(Call call) => WithGroup(call, group => RequestBody.WithObject(call, body =>
        Save(call, body, group, group.Record with { Name = body.NotBlank("name") ?? group.Record.Name })));

    public static Reply Delete(Call call) => WithGroup(call, group =>
    {
        call.Directory.Delete(group);
        return Reply.Empty();
    });

    public static Reply NotFound(Call call, string id) => Errors.NotFound(call.Fidelity, $"No usergroup found with id : {id}");

    /// <summary>Runs an operation on the user group in the path.</summary>
    public static Reply WithGroup(Call call, Func<UserGroupEntry, Reply> operation) =>
        call.Directory.Groups.Find(call.Path["userGroupId"]) is { } group
            ? operation(group)
            : NotFound(call, call.Path["userGroupId"]);

    private static Reply Save(Call call, BodyFields body, UserGroupEntry? group, UserGroupRecord record)
    {
        record = record with
        {
            Description = body.Text("description") ?? record.Description,
            Email = body.Text("email") ?? record.Email,
        };
        var roles = Roles(body, group, call, out var refusal);
        if (body.Errors.Count > 0)
        {
            refusal?.Dispose();
            return Errors.Fields(body.Errors);
        }

        if (refusal is not null)
            return refusal;
        if (call.Directory.Groups.Items.Any(other => other != group && other.Record.Name == record.Name)
            && call.Fidelity.Is(FidelitySwitches.DuplicateNames, "refused"))
            return Errors.Field("name", $"User group with name '{record.Name}' already exists");

        if (group is null)
            group = call.Directory.AddGroup(record);
        else
            call.Directory.Change(group, record);
        if (roles is not null)
            Links.SetRoles(group, roles);
        return Full(group);
    }

    private static List<RoleEntry>? Roles(BodyFields body, UserGroupEntry? group, Call call, out Reply? refusal)
    {
        refusal = null;
        if (body.Objects("roles") is not { } items)
            return null;
        var current = group?.Roles ?? [];
        if (items.Count == 0 && current.Length > 0 && call.Fidelity.Is(FidelitySwitches.EmptyList, "unchanged"))
            return null;

        var found = new List<RoleEntry>();
        foreach (var item in items)
        {
            if (item.Mandatory("uniqueId") is not { } id)
                continue;
            if (call.Directory.Roles.Find(id) is not { } role)
            {
                refusal = RoleEndpoints.NotFound(call, id);
                return null;
            }

            found.Add(role);
        }

        if (current.Except(found).Any() && call.Fidelity.Is(FidelitySwitches.UserGroupListSemantics, "merge"))
            found.AddRange(current.Except(found).ToArray());
        return found;
    }

    private static Reply Full(UserGroupEntry group) => Reply.Json(json => UserGroupJson.WriteFull(json, group));
}
