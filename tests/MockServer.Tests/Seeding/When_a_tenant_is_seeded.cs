using OpsRampHarness.MockServer.Seeding;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tests.Seeding;

internal sealed class When_a_tenant_is_seeded
{
    [Test]
    public void Should_make_the_nth_user_the_same_however_many_follow()
    {
        using var small = new Sandbox();
        using var large = new Sandbox();
        small.Tenant.Seed(new SeedPlan(10));
        large.Tenant.Seed(new SeedPlan(1000));

        large.Tenant.Users.Take(10).Should().BeEquivalentTo(small.Tenant.Users, options => options.WithStrictOrdering());
    }

    [Test]
    public void Should_make_the_same_tenant_in_two_steps_or_one()
    {
        using var once = new Sandbox();
        using var twice = new Sandbox();
        once.Tenant.Seed(new SeedPlan(20, Roles: 0, UserGroups: 0));
        twice.Tenant.Seed(new SeedPlan(15, Roles: 0, UserGroups: 0));
        twice.Tenant.Seed(new SeedPlan(5, Roles: 0, UserGroups: 0));

        once.Tenant.Snapshot().Diff(twice.Tenant.Snapshot()).Should().BeEmpty();
    }

    [Test]
    public void Should_be_the_same_on_every_machine()
    {
        using var sandbox = new Sandbox();
        sandbox.Tenant.Seed(new SeedPlan(3));

        sandbox.Tenant.Users.Select(user => $"{user.Id} {user.LoginName} {user.Country} {user.TimeZone!.Code}").Should().Equal(
            "USR0000000001 renee.krajcik.1 New Zealand PST",
            "USR0000000002 marques.rempel.2 Czech Republic ICT",
            "USR0000000003 alysson.bergstrom.3 Australia MST");
    }

    [Test]
    public void Should_give_every_user_a_role_and_a_group()
    {
        using var sandbox = new Sandbox();
        sandbox.Tenant.Seed(new SeedPlan(100));

        sandbox.Tenant.Users.Should().AllSatisfy(user =>
        {
            user.Roles.Should().ContainSingle().Which.FromUserGroup.Should().BeFalse();
            user.UserGroups.Should().ContainSingle();
        });
        sandbox.Tenant.Roles.Should().HaveCount(5).And.AllSatisfy(role => role.Users.Should().HaveCount(20));
    }

    [Test]
    public async Task Should_accept_users_that_no_api_would()
    {
        using var sandbox = new Sandbox();
        var user = sandbox.Tenant.AddUser(new UserRecord { LoginName = "a\"b\\c$d\ne\u202e", FirstName = null, LastName = new string('x', 300) });

        var answer = await sandbox.Call("GET", "/users/" + user.Id);

        answer.Json.GetProperty("loginName").GetString().Should().Be(user.LoginName);
        answer.Json.TryGetProperty("firstName", out _).Should().BeFalse();
    }
}
