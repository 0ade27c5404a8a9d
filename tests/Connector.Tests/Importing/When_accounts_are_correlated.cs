using OpsRampHarness.Connector.Importing;
using OpsRampHarness.Connector.Tests.Jobs;
using static OpsRampHarness.Connector.Tests.Importing.Json;

namespace OpsRampHarness.Connector.Tests.Importing;

public sealed class When_accounts_are_correlated
{
    [TestCase(null, "p.\"username\" = a.\"name\" COLLATE NOCASE")]
    [TestCase("  ", "p.\"username\" = a.\"name\" COLLATE NOCASE")]
    [TestCase("users.email = accounts.customproperty3", "p.\"email\" = a.\"customproperty3\" COLLATE NOCASE")]
    [TestCase("accounts.NAME == user.Email", "p.\"email\" = a.\"name\" COLLATE NOCASE")]
    [TestCase("((users.email = accounts.name) AND (users.employeeid=accounts.accountID))", "p.\"email\" = a.\"name\" COLLATE NOCASE AND p.\"employeeid\" = a.\"accountID\" COLLATE NOCASE")]
    public void Should_compare_the_columns_of_the_rule(string? text, string condition)
    {
        CorrelationRule.TryParse(text, out var rule, out _).Should().BeTrue();
        rule!.Condition("p", "a").Should().Be(condition);
    }

    [TestCase("users.nothing = accounts.name", "users have no column 'nothing'")]
    [TestCase("users.email = accounts.email", "accounts have no column 'email'")]
    [TestCase("users.email = users.username", "is no equality")]
    [TestCase("users.email = accounts.name; DROP TABLE users", "is no equality")]
    [TestCase("users.email = accounts.name OR 1=1", "is no equality")]
    public void Should_take_nothing_else(string text, string problem)
    {
        CorrelationRule.TryParse(text, out _, out var why).Should().BeFalse();
        why.Should().Contain(problem);
    }

    [TestCase("users.email = accounts.customproperty2", "jane")]
    [TestCase("users.lastname = accounts.customproperty2", null)]
    [TestCase("whatever", null)]
    public async Task Should_give_each_account_to_the_user_the_rule_finds(string rule, string? owner)
    {
        using var world = new EicWorld(EicWorld.Open().On("GET", "/people", People(Person("u1"))), ("ImportAccountEntJSON", Import()));
        world.AddUser("jane", ("email", "U1@MAIL.test"));
        world.Repository.Systems.Update(world.Eic.Endpoint with { CorrelationRule = rule });
        using var eic = OpsRampHarness.Connector.Jobs.EicSystem.Create(world.Pack, world.Repository, new() { CreateHandler = () => world.Target, Clock = world.Clock }).System;

        var result = await eic.ImportAccountsAsync();

        var account = world.Repository.Accounts.All.Single();
        (account.UserKey is { } key ? world.Repository.Users.Get(key).Username : null).Should().Be(owner);
        result.Diagnostics.Select(diagnostic => diagnostic.Id).Should().Equal(rule == "whatever" ? ["import/correlation-rule-unsupported"] : []);
    }
}
