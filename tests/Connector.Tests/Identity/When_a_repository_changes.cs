using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Tests.Identity.RepositoryWorld;

namespace OpsRampHarness.Connector.Tests.Identity;

public sealed class When_a_repository_changes : IDisposable
{
    private readonly RepositoryWorld world = new();

    private IdentityRepository Repository => world.Repository;

    public void Dispose() => world.Dispose();

    [Test]
    public void Should_find_columns_in_any_case()
    {
        var account = Repository.Accounts.Add(world.Endpoint.Key, null, Columns(("NAME", "jane"), ("CUSTOMPROPERTY2", "Doe")));

        account.Name.Should().Be("jane");
        account["customproperty2"].Should().Be("Doe");
    }

    [TestCase("")]
    [TestCase("a\0b")]
    [TestCase("'; DROP TABLE accounts; --")]
    [TestCase("東京 אב \U0001F600 \u202e")]
    public void Should_give_a_text_back_as_it_is(string text)
    {
        var account = Repository.Accounts.Add(world.Endpoint.Key, null, Columns(("name", "jane"), ("description", text)));

        Repository.Accounts.Where(world.Endpoint, "description", text).Should().ContainSingle().Which["description"].Should().Be(text);
        account["description"].Should().Be(text);
    }

    [Test]
    public void Should_refuse_a_column_an_account_does_not_have()
    {
        var add = () => Repository.Accounts.Add(world.Endpoint.Key, null, Columns(("firstname", "Jane")));

        add.Should().Throw<ArgumentException>().WithMessage("An account has no column 'firstname'.*");
    }

    [Test]
    public void Should_name_added_rows_and_who_added_them()
    {
        var before = Repository.Snapshot();
        var account = Repository.Accounts.Add(world.Endpoint.Key, world.Jane.Key, Columns(("name", "jane")), ChangeSource.Job(1));
        Repository.Links.Add(account.Key, world.Operators.Key, ChangeSource.Task(7));

        before.DifferencesTo(Repository.Snapshot()).Select(change => change.ToString()).Should().Equal(
            "+ account OpsRamp/jane (job:1)",
            "+ link OpsRamp/jane has OpsRamp/Groups/Operators (task:7)");
    }

    [Test]
    public void Should_name_changed_columns_before_and_after()
    {
        var account = Repository.Accounts.Add(world.Endpoint.Key, null, Columns(("name", "jane"), ("status", "1"), ("description", "x")));
        var before = Repository.Snapshot();
        Repository.Accounts.Update(account.Key, Columns(("status", "2"), ("description", null), ("name", "jane")), ChangeSource.Job(2));
        Repository.Accounts.Assign(account.Key, world.Jane.Key, ChangeSource.Job(2));

        before.DifferencesTo(Repository.Snapshot()).Select(change => change.ToString()).Should().Equal(
            "~ account OpsRamp/jane description: x -> null (job:2)",
            "~ account OpsRamp/jane status: 1 -> 2 (job:2)",
            "~ account OpsRamp/jane user: null -> jdoe (job:2)");
    }

    [Test]
    public void Should_remember_who_removed_a_link()
    {
        var account = Repository.Accounts.Add(world.Endpoint.Key, null, Columns(("name", "jane")));
        Repository.Links.Add(account.Key, world.Operators.Key);
        var before = Repository.Snapshot();
        Repository.Links.Remove(account.Key, world.Operators.Key, ChangeSource.Task(3));

        before.DifferencesTo(Repository.Snapshot()).Select(change => change.ToString()).Should().Equal(
            "- link OpsRamp/jane has OpsRamp/Groups/Operators (task:3)");
    }

    [Test]
    public void Should_leave_the_author_alone_when_nothing_really_changes()
    {
        var account = Repository.Accounts.Add(world.Endpoint.Key, null, Columns(("name", "jane")), ChangeSource.Job(1));
        Repository.Accounts.Update(account.Key, Columns(("name", "jane")), ChangeSource.Job(2));

        Repository.Snapshot().Of("account").Should().ContainSingle().Which.ChangedBy.Should().Be("job:1");
    }

    [Test]
    public void Should_not_touch_a_clone()
    {
        using var clone = Repository.Clone();
        Repository.Accounts.Add(world.Endpoint.Key, null, Columns(("name", "jane")));

        clone.Accounts.All.Should().BeEmpty();
        clone.Users.Find("JDOE")!["firstname"].Should().Be("Jane");
    }

    [Test]
    public void Should_do_all_of_a_transaction_or_nothing()
    {
        var work = () => Repository.InTransaction(() =>
        {
            Repository.Accounts.Add(world.Endpoint.Key, null, Columns(("name", "jane")));
            Repository.Tasks.Add(new ProvisioningTask { Kind = TaskKind.NewAccount, EndpointKey = world.Endpoint.Key, Created = "t", Updated = "t" });
            throw new InvalidOperationException("stop");
        });

        work.Should().Throw<InvalidOperationException>();
        Repository.Accounts.All.Should().BeEmpty();
        Repository.Tasks.All.Should().BeEmpty();
    }

    [Test]
    public void Should_keep_tasks_by_name_and_state_by_number()
    {
        var task = Repository.Tasks.Add(new ProvisioningTask { Kind = TaskKind.RemoveAccess, EndpointKey = world.Endpoint.Key, Created = "t", Updated = "t" });
        Repository.Tasks.Update(task with { State = TaskState.Error, Tries = 3 });

        Repository.Tasks.Get(task.Key).Should().BeEquivalentTo(task with { State = TaskState.Error, Tries = 3 });
        using var command = Repository.Connection.CreateCommand();
        command.CommandText = "SELECT tasktype || ' ' || status FROM tasks";
        command.ExecuteScalar().Should().Be("Remove Access 8");
    }
}
