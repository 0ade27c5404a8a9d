namespace OpsRampHarness.MockServer.Tests.CredentialSets;

internal sealed class When_a_credential_set_is_changed
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public async Task Should_keep_what_it_does_not_know_but_no_secret()
    {
        var answer = await sandbox.Call("POST", "/credentialSets", """{"name":"Linux","type":"SSH","port":22,"password":"hunter2","sshPrivateKey":"k"}""");
        var id = answer.Json.GetProperty("uniqueId").GetString();

        id.Should().MatchRegex("^[A-Za-z0-9]{24}$");
        answer.Body.Should().Be($$"""{"uniqueId":"{{id}}","name":"Linux","port":22,"type":"SSH"}""");
        (await sandbox.Call("POST", "/credentialSets/" + id, """{"port":2222}""")).Body.Should().Be($$"""{"uniqueId":"{{id}}","name":"Linux","port":2222,"type":"SSH"}""");
        (await sandbox.Call("GET", "/credentialSets")).Each("results", "name").Should().Equal("Linux");
        (await sandbox.Call("GET", "/credentialSets/minimal")).Body.Should().Be($$"""[{"uniqueId":"{{id}}","name":"Linux"}]""");
        string.Join("\n", sandbox.Workspace.Journal.Entries).Should().NotContain("hunter2");
    }

    [Test]
    public async Task Should_vanish_from_roles_when_deleted()
    {
        var id = (await sandbox.Call("POST", "/credentialSets", """{"name":"Linux"}""")).Json.GetProperty("uniqueId").GetString();
        var role = await sandbox.CreateRole(extra: $$""","credentialSets":[{"uniqueId":"{{id}}"}]""");

        (await sandbox.Call("DELETE", "/credentialSets/" + id)).Status.Should().Be(200);

        sandbox.Tenant.FindRole(role)!.CredentialSets.Should().BeEmpty();
        (await sandbox.Call("GET", "/credentialSets/" + id)).Body.Should().Be($$"""{"code":"0003","message":"No credential set found with id : {{id}}"}""");
    }
}
