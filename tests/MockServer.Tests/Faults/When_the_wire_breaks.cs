using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Tests.Faults;

/// <summary>What a fault does to a connection is seen on sockets alone.</summary>
internal sealed class When_the_wire_breaks
{
    private readonly Sandbox sandbox = new(sockets: true, new WorkspaceOptions(), []);

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_break_before_anything_is_done()
    {
        sandbox.Workspace.Faults.Add(new FaultRule("f", new AbortEffect()) { Operation = "create-user" });

        await sandbox.Awaiting(each => each.Call("POST", "/users", Sandbox.UserBody())).Should().ThrowAsync<HttpRequestException>();
        sandbox.Tenant.Users.Should().BeEmpty();
    }

    [Test]
    public async Task Should_lose_the_reply_after_the_work_is_done()
    {
        sandbox.Workspace.Faults.Add(new FaultRule("f", new LostReplyEffect()) { Operation = "create-user" });

        await sandbox.Awaiting(each => each.Call("POST", "/users", Sandbox.UserBody())).Should().ThrowAsync<HttpRequestException>();
        sandbox.Tenant.Users.Should().HaveCount(1);
    }

    [Test]
    public async Task Should_break_in_the_middle_of_the_body()
    {
        sandbox.Workspace.Faults.Add(new FaultRule("f", new TruncateEffect()) { Operation = "search-users" });

        await sandbox.Awaiting(each => each.Call("GET", "/users/search")).Should().ThrowAsync<HttpRequestException>();
    }

    [TestCase("/api/v2/tenants/msp_1123//users/search")]
    [TestCase("/api/v2/tenants/msp_1123/x/../users/search")]
    [TestCase("/api/v2/tenants/msp_1123%2Fusers/search")]
    public async Task Should_not_repair_a_path_either(string path)
    {
        (await sandbox.Send("GET", path, authorization: "Bearer " + await sandbox.GetToken())).Status.Should().Be(404);
        sandbox.Workspace.Journal.Entries[^1].Target.Should().Be(path);
    }
}
