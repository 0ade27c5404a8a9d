namespace OpsRampHarness.MockServer.Tests.UserGroups;

internal sealed class When_a_user_group_is_changed
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [TestCase("terminated-user-change=refused", 400)]
    [TestCase("terminated-user-change=accepted", 200)]
    public async Task Should_not_take_in_the_terminated(string choice, int status)
    {
        using var other = new Sandbox(choice);
        var (user, living, group, role) = (await other.CreateUser(), await other.CreateUser("living"), await other.CreateGroup(), await other.CreateRole());
        await other.Call("POST", $"/users/{user}/TERMINATE");

        (await other.Call("POST", $"/userGroups/{group}/users", $$"""[{"id":"{{user}}"},{"id":"{{living}}"}]""")).Status.Should().Be(status);
        (await other.Call("POST", $"/roles/{role}", $$"""{"users":[{"id":"{{user}}"},{"id":"{{living}}"}]}""")).Status.Should().Be(status);

        string[] expected = status == 200 ? [living] : [];
        other.Tenant.FindUserGroup(group)!.Users.Should().Equal(expected);
        other.Tenant.FindRole(role)!.Users.Should().Equal(expected);
    }
}
