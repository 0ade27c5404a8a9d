using CsCheck;
using OpsRampHarness.MockServer.Seeding;

namespace OpsRampHarness.MockServer.Tests.Invariants;

/// <summary>Random calls that write, as numbers: which operation, on which of a few resources.</summary>
internal sealed record RandomCall(int Operation, int First, int Second)
{
    private static readonly string[] Users = ["USR0000000001", "USR0000000002", "USR0000000003", "USR0000000004", "USR0000000009"];

    private static readonly Gen<List<RandomCall>> Sequences =
        Gen.Select(Gen.Int[0, 17], Gen.Int[0, 4], Gen.Int[0, 4], (operation, first, second) => new RandomCall(operation, first, second)).List[1, 40];

    /// <summary>The same sequences on every run: the number of a case is its seed.</summary>
    public static IEnumerable<List<RandomCall>> Cases(int count) =>
        Enumerable.Range(0, count).Select(number => Sequences.Generate(new PCG(1, (ulong)number), null, out _));

    /// <summary>Makes the calls on a tenant that has users, roles and user groups, with a search after each, which encodes every user.</summary>
    public static async Task Play(Sandbox sandbox, List<RandomCall> calls)
    {
        sandbox.Tenant.Seed(new SeedPlan(4, Roles: 2, UserGroups: 2));
        foreach (var call in calls)
        {
            await call.Make(sandbox);
            (await sandbox.Call("GET", "/users/search")).Status.Should().Be(200);
        }
    }

    /// <summary>Makes the call. Whatever it answers is one of the published statuses.</summary>
    private async Task Make(Sandbox sandbox)
    {
        var (user, role, group) = (Users[First], Role(sandbox, Second), Group(sandbox, First + Second));
        var answer = await (Operation switch
        {
            0 or 1 => sandbox.Call("POST", "/users", Sandbox.UserBody($"user{First}{Second}", $$""","roles":[{{Reference(role)}}],"userGroups":[{{Reference(group)}}]""")),
            2 => sandbox.Call("POST", $"/users/{user}", $$"""{"lastName":"Changed{{Second}}","city":"C{{First}}"}"""),
            3 => sandbox.Call("POST", $"/users/{user}", $$"""{"loginName":"renamed{{Second}}"}"""),
            4 => sandbox.Call("POST", $"/users/{user}", $$"""{"roles":[{{Reference(role)}}]}"""),
            5 => sandbox.Call("POST", $"/users/{user}", $$"""{"roles":[],"userGroups":[{{Reference(group)}}]}"""),
            6 => sandbox.Call("POST", $"/users/{user}/ACTIVATE"),
            7 => sandbox.Call("POST", $"/users/{user}/DEACTIVATE", """{"deactivateReason":"left"}"""),
            8 => sandbox.Call("POST", $"/users/{user}/TERMINATE", Second % 2 == 0 ? null : """{"maskType":"PARTIAL"}"""),
            9 => sandbox.Call("POST", "/roles", $$"""{"name":"Role {{First}}{{Second}}","permissions":[{"id":{{(Second == 0 ? 2 : 7)}}}],"userGroups":[{{Reference(group)}}]}"""),
            10 => sandbox.Call("POST", $"/roles/{role}", $$"""{"name":"Role changed {{First}}","users":[{"id":"{{user}}"}]}"""),
            11 => sandbox.Call("POST", $"/roles/{role}", $$"""{"allClients":"true","userGroups":[{{Reference(group)}}]}"""),
            12 => sandbox.Call("DELETE", $"/roles/{role}"),
            13 => sandbox.Call("POST", "/userGroups", $$"""{"name":"Group {{First}}{{Second}}","roles":[{{Reference(role)}}]}"""),
            14 => sandbox.Call("POST", $"/userGroups/{group}", $$"""{"description":"Changed {{First}}","roles":[{{Reference(role)}}]}"""),
            15 => sandbox.Call("DELETE", $"/userGroups/{group}"),
            16 => sandbox.Call("POST", $"/userGroups/{group}/users", $$"""[{"id":"{{user}}"},{"id":"{{Users[Second]}}"}]"""),
            _ => sandbox.Call("DELETE", $"/userGroups/{group}/users", $$"""[{"id":"{{user}}"}]"""),
        });
        answer.Status.Should().BeOneOf([200, 400, 404, 500], $"{this}: {answer.Body}");
        if (answer.Status == 500)
            answer.Body.Should().Contain("\"code\":\"0003\"", $"{this}");
    }

    private static string Role(Sandbox sandbox, int number) =>
        sandbox.Tenant.Roles is { Count: > 0 } roles ? roles[number % roles.Count].UniqueId : "ROLE-none";

    private static string Group(Sandbox sandbox, int number) =>
        sandbox.Tenant.UserGroups is { Count: > 0 } groups ? groups[number % groups.Count].UniqueId : "USRGRP-none";

    private static string Reference(string uniqueId) => $$"""{"uniqueId":"{{uniqueId}}"}""";
}
