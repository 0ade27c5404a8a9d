using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpsRampHarness.MockServer.Tests.Invariants;

/// <summary>What a client sees of a tenant, and whether it holds together.</summary>
internal sealed class StateOverHttp
{
    private readonly Dictionary<string, JsonObject> users = [];
    private readonly Dictionary<string, JsonObject> roles = [];
    private readonly Dictionary<string, JsonObject> groups = [];
    private readonly Dictionary<string, string[]> members = [];
    private readonly List<JsonObject> rows = [];

    public static async Task<StateOverHttp> Read(Sandbox sandbox)
    {
        var state = new StateOverHttp();
        foreach (var row in await Pages(sandbox, "/users/search?pageSize=2"))
        {
            state.rows.Add(row);
            state.users.Add(Text(row, "id"), await One(sandbox, $"/users/{Text(row, "id")}"));
        }

        foreach (var row in await Pages(sandbox, "/roles/search?pageSize=3"))
            state.roles.Add(Text(row, "uniqueId"), await One(sandbox, $"/roles/{Text(row, "uniqueId")}"));
        foreach (var row in await Pages(sandbox, "/userGroups?pageSize=3"))
        {
            var id = Text(row, "uniqueId");
            state.groups.Add(id, await One(sandbox, $"/userGroups/{id}"));
            state.members.Add(id, [.. (await Pages(sandbox, $"/userGroups/{id}/users?pageSize=2")).Select(member => Text(member, "id"))]);
        }

        return state;
    }

    public void ShouldHoldTogether()
    {
        foreach (var row in rows)
            ShouldShowTheSame(row, users[Text(row, "id")]);
        foreach (var (id, user) in users)
        {
            var direct = Each(user, "roles").Where(role => !role["userGroupRole"]!.GetValue<bool>()).Select(role => Text(role, "uniqueId"));
            direct.Should().BeEquivalentTo(roles.Where(role => Ids(role.Value, "users", "id").Contains(id)).Select(role => role.Key), $"roles of {id}");

            var memberOf = Ids(user, "userGroups", "uniqueId");
            memberOf.Should().BeEquivalentTo(members.Where(group => group.Value.Contains(id)).Select(group => group.Key), $"groups of {id}");

            var derived = Each(user, "roles").Where(role => role["userGroupRole"]!.GetValue<bool>()).Select(role => Text(role, "uniqueId"));
            derived.Should().BeEquivalentTo(memberOf.SelectMany(group => Ids(groups[group], "roles", "uniqueId")).Distinct().Except(direct), $"roles of {id} through groups");
        }

        foreach (var (id, role) in roles)
        {
            Ids(role, "userGroups", "uniqueId").Should().BeEquivalentTo(
                groups.Where(group => Ids(group.Value, "roles", "uniqueId").Contains(id)).Select(group => group.Key), $"groups of {id}");
            Ids(role, "users", "id").Should().BeSubsetOf(users.Keys, $"users of {id}");
        }

        members.Values.SelectMany(each => each).Should().BeSubsetOf(users.Keys);
    }

    /// <summary>A row of a search is copied from what was encoded once: it must be what is true now.</summary>
    private static void ShouldShowTheSame(JsonObject row, JsonObject user)
    {
        foreach (var (name, value) in row)
            JsonNode.DeepEquals(value, user[name]).Should().BeTrue($"{name} of {Text(row, "id")} is {user[name]}, and the search shows {value}");
    }

    private static async Task<List<JsonObject>> Pages(Sandbox sandbox, string path)
    {
        var all = new List<JsonObject>();
        for (var number = 1; ; number++)
        {
            var page = await One(sandbox, $"{path}&pageNo={number}");
            all.AddRange(Each(page, "results"));
            if (page["nextPage"]!.GetValue<bool>())
                continue;
            page["totalResults"]!.GetValue<int>().Should().Be(all.Count);
            return all;
        }
    }

    private static async Task<JsonObject> One(Sandbox sandbox, string path)
    {
        var answer = await sandbox.Call("GET", path);
        answer.Status.Should().Be(200, $"{path}: {answer.Body}");
        return JsonSerializer.Deserialize<JsonObject>(answer.Body)!;
    }

    private static IEnumerable<JsonObject> Each(JsonObject owner, string list) => owner[list]!.AsArray().Select(item => item!.AsObject());

    private static string[] Ids(JsonObject owner, string list, string key) => [.. Each(owner, list).Select(item => Text(item, key))];

    private static string Text(JsonObject owner, string name) => owner[name]!.GetValue<string>();
}
