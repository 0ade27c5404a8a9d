using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tests.Journal;

internal sealed class When_exchanges_are_kept
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_name_the_operation_and_keep_both_bodies()
    {
        await sandbox.Call("POST", "/users", Sandbox.UserBody());

        var entry = sandbox.Workspace.Journal.Entries[^1];
        entry.Should().BeEquivalentTo(new { Number = 2, Method = "POST", Target = "/api/v2/tenants/msp_1123/users", Operation = "create-user", TenantId = "msp_1123", Status = 200 });
        entry.RequestBody.Should().Contain("jane@ex.org");
        entry.ResponseBody.Should().Contain("USR0000000001");
    }

    [Test]
    public async Task Should_name_the_nearest_route_of_a_call_without_one()
    {
        await sandbox.Call("POST", "/USR0000000001", "{}");

        sandbox.Workspace.Journal.Entries[^1].Nearest.Should().BeEquivalentTo(
            new { Operation = "update-user", Template = "/api/v2/tenants/{tenant}/users/{userId}", Difference = "missing segment: users" });
    }

    [Test]
    public async Task Should_keep_no_secret()
    {
        var token = await sandbox.GetToken();
        sandbox.Workspace.Tokens.ExpireAll();
        await sandbox.Send("GET", $"/api/v2/x?token={token}", authorization: "Bearer " + token);
        await sandbox.Call("POST", "/users", Sandbox.UserBody());

        var text = string.Join("\n", sandbox.Workspace.Journal.Entries);
        text.Should().NotContain(token).And.NotContain(Sandbox.ClientSecret).And.NotContain("Str0ng!pw");
        text.Should().Contain("[access token 1]").And.Contain("client_secret=[redacted]").And.Contain("\"password\":\"[redacted]\"");
    }

    [Test]
    public async Task Should_keep_no_token_of_two_that_stand_together_nor_a_part_of_one()
    {
        var token = await sandbox.GetToken();
        var filler = new string('x', 4096 - 30);
        await sandbox.Call("POST", "/users", $"{token}{token}");
        await sandbox.Call("POST", "/users", filler + token);

        sandbox.Workspace.Journal.Entries[^2].RequestBody.Should().Be("[access token 1][access token 1]");
        sandbox.Workspace.Journal.Entries[^1].RequestBody.Should().Be(filler);
        sandbox.Workspace.Journal.Entries[^1].RequestHeaders.Should().Contain(header => header.Name == "Authorization" && header.Value == "Bearer [access token 2]");
    }

    [Test]
    public void Should_make_room_for_new_ones()
    {
        var workspace = new MockOpsRamp(new WorkspaceOptions { JournalCapacity = 2 }).Default;
        foreach (var entry in Enumerable.Range(1, 3))
            workspace.Journal.Add(new() { Time = default, Method = "GET", Target = $"/{entry}", Status = 200, RequestBody = "", ResponseBody = "" });

        workspace.Journal.Entries.Select(entry => entry.Target).Should().Equal("/2", "/3");
        workspace.Journal.Count.Should().Be(3);
    }
}
