namespace OpsRampHarness.MockServer.Tests.Roles;

internal sealed class When_a_role_is_changed
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_grant_to_one_more_user_and_turn_a_text_into_a_flag()
    {
        var (first, second) = (await sandbox.CreateUser("anna"), await sandbox.CreateUser("berta"));
        var role = await sandbox.CreateRole(extra: $$""","users":[{"id":"{{first}}"}]""");
        var before = sandbox.Tenant.Snapshot();

        var answer = await sandbox.Call("POST", "/roles/" + role, $$"""
            {"uniqueId":"{{role}}","allClients":"true","users":[{"id":"{{second}}","loginName":"other@sav.com","lastName":"L","firstName":"F","email":"other@sav.com"}]}
            """);

        answer.Status.Should().Be(200);
        answer.Each("users", "id").Should().Equal(first, second);
        before.Diff(sandbox.Tenant.Snapshot()).Select(difference => difference.ToString()).Should().Equal(
            $"role {role} allClients: false → true",
            $"role {role} users: - → {second}",
            $"user {second} roles: - → {role}");
        sandbox.Tenant.ConsultedSwitches.Select(assumption => assumption.ToString())
            .Should().Contain(["role-list-semantics=merge", "string-booleans=accepted"]);
    }
}
