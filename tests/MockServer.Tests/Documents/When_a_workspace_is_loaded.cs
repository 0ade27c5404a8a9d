using System.Text;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tests.Documents;

internal sealed class When_a_workspace_is_loaded
{
    private readonly Workspace workspace = new MockOpsRamp(new WorkspaceOptions { Clock = HarnessClock.StoppedAt(Sandbox.Start) }).Default;

    private static IEnumerable<string> Files => Directory.GetFiles(Repository.Path("fixtures", "tenants"), "*.json").Select(file => Path.GetFileName(file)!).Order();

    [TestCaseSource(nameof(Files))]
    public void Should_read_every_file_that_is_shipped(string file)
    {
        workspace.Load(Read(File.ReadAllText(Repository.Path("fixtures", "tenants", file)))).Should().BeNull();
        workspace.Tenants.Should().NotBeEmpty();
    }

    [Test]
    public void Should_link_by_name_and_keep_what_it_is_told()
    {
        workspace.Load(Read(File.ReadAllText(Repository.Path("fixtures", "tenants", "small.json")))).Should().BeNull();

        var tenant = workspace.FindTenant("msp_1123")!;
        tenant.Name.Should().Be("Acme MSP");
        tenant.Users.Select(user => (user.LoginName, user.Status, Roles: string.Join(",", user.Roles.Select(role => role.FromUserGroup)))).Should().Equal(
            ("ada", UserStatus.Active, "False"), ("grace", UserStatus.Active, "True"), ("alan", UserStatus.Deactivated, ""));
        workspace.FindTenant("client_14")!.Users.Should().HaveCount(10);
        workspace.FindTenant("client_14")!.Kind.Should().Be(TenantKind.Client);
    }

    [TestCaseSource(nameof(Files))]
    public void Should_be_the_same_after_export_and_load(string file)
    {
        workspace.Load(Read(File.ReadAllText(Repository.Path("fixtures", "tenants", file)))).Should().BeNull();
        var exported = WorkspaceDocuments.Write(workspace.Export());
        var other = new MockOpsRamp(new WorkspaceOptions { Clock = HarnessClock.StoppedAt(Sandbox.Start.AddDays(1)) }).Default;

        other.Load(Read(Encoding.UTF8.GetString(exported))).Should().BeNull();

        WorkspaceDocuments.Write(other.Export()).Should().Equal(exported);
        foreach (var tenant in workspace.Tenants)
            tenant.Snapshot().Diff(other.FindTenant(tenant.Id)!.Snapshot()).Should().BeEmpty();
        Encoding.UTF8.GetString(exported).Should().NotContain("\"abcd\"", "secrets are not exported");
    }

    [Test]
    public void Should_go_on_counting_where_the_export_stopped()
    {
        workspace.Load(Read(File.ReadAllText(Repository.Path("fixtures", "tenants", "small.json"))));
        var other = new MockOpsRamp(new WorkspaceOptions()).Default;
        other.Load(Read(Encoding.UTF8.GetString(WorkspaceDocuments.Write(workspace.Export()))));

        foreach (var each in (Workspace[])[workspace, other])
            each.FindTenant("msp_1123")!.AddRole(new() { Name = "New" });

        other.FindTenant("msp_1123")!.Roles.Single(role => role.Name == "New").Should()
            .BeEquivalentTo(workspace.FindTenant("msp_1123")!.Roles.Single(role => role.Name == "New"), options => options.Including(role => role.Id).Including(role => role.UniqueId));
    }

    [TestCase("nonsense", "document/not-json", "not JSON, line 1")]
    [TestCase("[]", "document/invalid", "$, line 1")]
    [TestCase("null", "document/not-json", "null")]
    [TestCase("{\"version\":2}", "document/version", "format version 2; this server reads version 1")]
    [TestCase("{\"tenant\":[]}", "document/invalid", "'tenant'")]
    [TestCase("{\"tenants\":[{\"id\":\"a\",\"users\":[{\"loginName\":\"x\",\"frstName\":\"y\"}]}]}", "document/invalid", "$.tenants[0].users[0]")]
    [TestCase("{\"tenants\":[{\"id\":\"a\",\"users\":[{\"loginName\":\"x\",\"status\":1}]}]}", "document/invalid", "$.tenants[0].users[0].status")]
    public void Should_say_why_it_cannot_read(string json, string id, string words)
    {
        WorkspaceDocuments.TryRead(Encoding.UTF8.GetBytes(json), out _, out var problem).Should().BeFalse();

        problem!.Id.Should().Be(id);
        problem.Message.Should().Contain(words);
    }

    [TestCase("{\"tenants\":[{}]}", "has no id")]
    [TestCase("{\"tenants\":[{\"id\":\"a\"},{\"id\":\"a\"}]}", "'a' exists")]
    [TestCase("{\"tenants\":[{\"id\":\"a\",\"partner\":\"b\"}]}", "no partner 'b'")]
    [TestCase("{\"tenants\":[{\"id\":\"a\",\"users\":[{\"firstName\":\"x\"}]}]}", "no loginName")]
    [TestCase("{\"tenants\":[{\"id\":\"a\",\"users\":[{\"loginName\":\"x\"},{\"loginName\":\"x\"}]}]}", "'x' is there twice")]
    [TestCase("{\"tenants\":[{\"id\":\"a\",\"users\":[{\"loginName\":\"x\",\"roles\":[\"none\"]}]}]}", "no role 'none'")]
    [TestCase("{\"tenants\":[{\"id\":\"a\",\"users\":[{\"loginName\":\"x\",\"id\":\"USR9\"}]}]}", "'USR9' should be 'USR0000000001'")]
    [TestCase("{\"tenants\":[{\"id\":\"a\",\"apiClients\":[{\"clientId\":\"k\"}]},{\"id\":\"b\",\"apiClients\":[{\"clientId\":\"k\"}]}]}", "'k' is taken")]
    [TestCase("{\"switches\":{\"no-such\":\"x\"}}", "no switch 'no-such'")]
    public void Should_refuse_what_cannot_be_and_leave_no_trace(string json, string words)
    {
        workspace.Load(Read("{\"tenants\":[{\"id\":\"before\"}]}"));

        var problem = workspace.Load(Read(json));

        problem!.Id.Should().Be("document/invalid");
        problem.Message.Should().Contain(words);
        workspace.Tenants.Select(tenant => tenant.Id).Should().Equal("before");
    }

    [Test]
    public void Should_come_back_to_it_when_reset()
    {
        workspace.Load(Read(File.ReadAllText(Repository.Path("fixtures", "tenants", "small.json"))));
        var before = workspace.Tenants.Select(tenant => tenant.Snapshot()).ToArray();
        workspace.FindTenant("msp_1123")!.TerminateUser("USR0000000001");
        workspace.Clock.Advance(TimeSpan.FromDays(1));

        workspace.Reset();

        foreach (var snapshot in before)
            snapshot.Diff(workspace.FindTenant(snapshot.TenantId)!.Snapshot()).Should().BeEmpty();
        workspace.Clock.GetUtcNow().Should().Be(Sandbox.Start);
    }

    [Test]
    public void Should_refuse_to_reset_what_was_never_loaded() =>
        workspace.Invoking(each => each.Reset()).Should().Throw<InvalidOperationException>();

    [Test]
    public void Should_have_a_schema_that_says_the_same() =>
        Repository.ShouldHold(DocumentSchema.Write(), "fixtures", "schemas", "workspace.schema.json");

    [TestCaseSource(nameof(Files))]
    public async Task Should_validate_by_the_schema(string file)
    {
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(Repository.Path("fixtures", "schemas", "workspace.schema.json"));

        schema.Validate(await File.ReadAllTextAsync(Repository.Path("fixtures", "tenants", file))).Should().BeEmpty();
        schema.Validate("{\"tenants\":[{\"idd\":\"x\"}]}").Should().NotBeEmpty();
    }

    private static WorkspaceDocument Read(string json)
    {
        WorkspaceDocuments.TryRead(Encoding.UTF8.GetBytes(json), out var document, out var problem).Should().BeTrue(problem?.Message);
        return document!;
    }
}
