using System.Text;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.PermissionSets;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Seeding;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tests.Persistence;

internal sealed class When_a_server_keeps_its_state
{
    private readonly DataFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Should_go_on_where_it_stopped()
    {
        byte[] before;
        using (var store = folder.Open())
        {
            var workspace = DataFolder.Serve(store).Default;
            Load(workspace, "small.json");
            var tenant = workspace.FindTenant("msp_1123")!;
            tenant.Seed(new SeedPlan(25, Hostile: true));
            tenant.TerminateUser("USR0000000001");
            tenant.SetRole("USR0000000005", tenant.Roles[0].UniqueId, assigned: true);
            tenant.AddLogin("grace", Sandbox.Start, null);
            before = WorkspaceDocuments.Write(workspace.Export());
        }

        using var again = folder.Open();
        var continued = DataFolder.Serve(again).Default;
        WorkspaceDocuments.Write(continued.Export()).Should().Equal(before);
    }

    [Test]
    public void Should_keep_everything_that_a_workspace_is()
    {
        using (var store = folder.Open())
        {
            var server = DataFolder.Serve(store);
            var workspace = server.AddWorkspace("class");
            Load(workspace, "small.json");
            workspace.ChangeSwitches(new Dictionary<string, string> { ["role-list-semantics"] = "replace" }).Should().BeNull();
            workspace.Snapshots.Save("first");
            workspace.Snapshots.Save("second");
            workspace.Snapshots.Remove("second");
            workspace.Clock.Advance(TimeSpan.FromHours(3));
            workspace.Clock.Freeze();
            server.AddWorkspace("gone");
            server.RemoveWorkspace("gone");
        }

        using var again = folder.Open();
        var continued = DataFolder.Serve(again);
        continued.Workspaces.Select(workspace => workspace.Name).Should().Equal("class", "default");
        var kept = continued.FindWorkspace("class")!;
        kept.Switches.Changed.Select(choice => choice.ToString()).Should().Equal("role-list-semantics=replace");
        kept.Snapshots.Names.Should().Equal("first");
        kept.Clock.Frozen.Should().BeTrue();
        kept.Clock.GetUtcNow().Should().Be(Sandbox.Start.AddHours(3));
        kept.DiffFromSetup().Should().BeEmpty();
        kept.Reset();
        kept.FindTenant("msp_1123")!.Users.Should().HaveCount(3, "a reset comes back to what was loaded before the restart");
    }

    [Test]
    public void Should_keep_what_was_taken_away()
    {
        byte[] before;
        using (var store = folder.Open())
        {
            var workspace = DataFolder.Serve(store).Default;
            Load(workspace, "small.json");
            var tenant = workspace.FindTenant("msp_1123")!;
            tenant.SetMembership(tenant.UserGroups[0].Users[0], tenant.UserGroups[0].UniqueId, member: false);
            tenant.Locked(() =>
            {
                tenant.Directory.Delete(tenant.Directory.Roles.Items[0]);
                tenant.Directory.Delete(tenant.Directory.Groups.Items[0]);
                tenant.Directory.Delete(tenant.Directory.PermissionSets.Items[0]);
                return tenant.Directory.PermissionSets.Replace(tenant.Directory.PermissionSets.Items[0], tenant.Directory.PermissionSets.Items[0] with { Description = "changed" });
            });
            before = WorkspaceDocuments.Write(workspace.Export());
        }

        using var again = folder.Open();
        var continued = DataFolder.Serve(again).Default;
        WorkspaceDocuments.Write(continued.Export()).Should().Equal(before);
        continued.FindTenant("msp_1123")!.AddRole(new() { Name = "New" }).Id.Should().BeGreaterThan(1, "numbers are not used again");
    }

    [Test]
    public void Should_keep_the_name_of_the_terminated_taken()
    {
        using (var store = folder.Open())
        {
            var workspace = DataFolder.Serve(store).Default;
            workspace.AddTenant(new TenantRegistration("msp_1", "key", "s3cret-of-the-key"));
            workspace.FindTenant("msp_1")!.AddUser(new UserRecord { LoginName = "ada" });
            workspace.FindTenant("msp_1")!.TerminateUser("USR0000000001");
        }

        using var again = folder.Open();
        var tenant = DataFolder.Serve(again).Default.FindTenant("msp_1")!;
        tenant.Invoking(each => each.AddUser(new UserRecord { LoginName = "ada" })).Should().Throw<ArgumentException>();
    }

    [Test]
    public void Should_write_no_secret()
    {
        using (var store = folder.Open())
        {
            var workspace = DataFolder.Serve(store).Default;
            Load(workspace, Encoding.UTF8.GetBytes("""{"tenants":[{"id":"msp_1","apiClients":[{"clientId":"key","clientSecret":"s3cret-of-the-key"}]}]}"""));
            workspace.Snapshots.Save("first");
        }

        Encoding.UTF8.GetString(File.ReadAllBytes(folder.File)).Should().Contain("clientSecretHash").And.NotContain("s3cret-of-the-key");
    }

    [Test]
    public void Should_hold_what_was_done_when_it_is_killed()
    {
        using var store = folder.Open();
        var workspace = DataFolder.Serve(store).Default;
        Load(workspace, "small.json");
        var tenant = workspace.FindTenant("msp_1123")!;
        for (var number = 0; number < 20; number++)
        {
            tenant.AddUser(new UserRecord { LoginName = $"user-{number}", UserGroups = [tenant.UserGroups[0].UniqueId] });

            using var left = folder.AsLeftByTheKilled();
            using var opened = left.Open();
            DataFolder.Serve(opened).Default.FindTenant("msp_1123")!.Snapshot().Diff(tenant.Snapshot()).Should().BeEmpty();
        }
    }

    [Test]
    public void Should_not_write_what_calls_change_in_a_state_that_was_replaced()
    {
        using (var store = folder.Open())
        {
            var workspace = DataFolder.Serve(store).Default;
            Load(workspace, "small.json");
            var replaced = workspace.FindTenant("msp_1123")!;
            workspace.Reset();
            replaced.AddUser(new UserRecord { LoginName = "late" });
        }

        using var again = folder.Open();
        DataFolder.Serve(again).Default.FindTenant("msp_1123")!.Users.Should().NotContain(user => user.LoginName == "late");
    }

    [Test]
    public void Should_keep_all_of_a_refused_filling_out()
    {
        using (var store = folder.Open())
        {
            var workspace = DataFolder.Serve(store).Default;
            Load(workspace, "small.json");
            workspace.Load(new WorkspaceDocument { Tenants = [new TenantDocument { Id = "msp_1" }, new TenantDocument { Id = "msp_1" }] }).Should().NotBeNull();
        }

        using var again = folder.Open();
        DataFolder.Serve(again).Default.Tenants.Select(tenant => tenant.Id).Should().Equal("client_14", "msp_1123");
    }

    private static void Load(Workspace workspace, string file) =>
        Load(workspace, File.ReadAllBytes(Repository.Path("fixtures", "tenants", file)));

    private static void Load(Workspace workspace, byte[] json)
    {
        WorkspaceDocuments.TryRead(json, out var document, out var problem).Should().BeTrue(problem?.Message);
        workspace.Load(document!).Should().BeNull();
    }
}
