using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tests.Tenancy;

internal sealed class When_a_world_is_prepared
{
    private readonly Sandbox sandbox = new();

    [TearDown]
    public void Stop() => sandbox.Dispose();

    [Test]
    public void Should_keep_references_in_both_directions()
    {
        var role = sandbox.Tenant.AddRole(new RoleRecord { Name = "R" });
        var group = sandbox.Tenant.AddUserGroup(new UserGroupRecord { Name = "G", Roles = [role.UniqueId] });
        var user = sandbox.Tenant.AddUser(new UserRecord { LoginName = "u", Roles = [new UserRole(role.UniqueId)], UserGroups = [group.UniqueId] });

        sandbox.Tenant.FindRole(role.UniqueId).Should().BeEquivalentTo(new { Users = new[] { user.Id }, UserGroups = new[] { group.UniqueId } });
        sandbox.Tenant.FindUserGroup(group.UniqueId)!.Users.Should().Equal(user.Id);

        sandbox.Tenant.SetRole(user.Id, role.UniqueId, false);

        sandbox.Tenant.FindUser(user.Id)!.Roles.Should().Equal(new UserRole(role.UniqueId, FromUserGroup: true));
    }

    [Test]
    public void Should_change_fields_but_never_the_id()
    {
        var user = sandbox.Tenant.AddUser(new UserRecord { LoginName = "u" });
        var before = sandbox.Tenant.Snapshot();

        sandbox.Tenant.ChangeUser(user.Id, record => record with { Id = "X", FirstName = "New", Status = UserStatus.Deactivated });

        before.Diff(sandbox.Tenant.Snapshot()).Select(difference => difference.ToString()).Should().Equal(
            $"user {user.Id} firstName: - → New",
            $"user {user.Id} status: active → deactivate");
    }

    [Test]
    public void Should_refuse_what_cannot_be()
    {
        sandbox.Tenant.AddUser(new UserRecord { LoginName = "u" });

        sandbox.Tenant.Invoking(tenant => tenant.AddUser(new UserRecord { LoginName = "u" })).Should().Throw<ArgumentException>().WithMessage("Login name 'u' is taken.*");
        sandbox.Tenant.Invoking(tenant => tenant.AddUser(new UserRecord())).Should().Throw<ArgumentException>();
        sandbox.Tenant.Invoking(tenant => tenant.SetRole("USR0000000001", "none", true)).Should().Throw<ArgumentException>().WithMessage("Tenant 'msp_1123' has no role 'none'.*");
    }

    [Test]
    public void Should_let_a_leaver_go()
    {
        var user = sandbox.Tenant.AddUser(new UserRecord { LoginName = "u" });

        sandbox.Tenant.TerminateUser(user.Id);

        sandbox.Tenant.CanLogIn(user.Id).Should().BeFalse();
        sandbox.Tenant.CanLogIn("USR0000000099").Should().BeFalse();
    }
}
