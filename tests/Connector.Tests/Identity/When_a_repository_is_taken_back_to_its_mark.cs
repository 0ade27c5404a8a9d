using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Tests.Identity.RepositoryWorld;

namespace OpsRampHarness.Connector.Tests.Identity;

public sealed class When_a_repository_is_taken_back_to_its_mark : IDisposable
{
    private readonly RepositoryWorld world = new();

    public When_a_repository_is_taken_back_to_its_mark() => Repository.Mark();

    private IdentityRepository Repository => world.Repository;

    public void Dispose() => world.Dispose();

    [TestCase(1)]
    [TestCase(3)]
    public void Should_know_what_it_knew(int times)
    {
        var marked = Repository.Snapshot();
        for (var time = 0; time < times; time++)
        {
            var account = Repository.Accounts.Add(world.Endpoint.Key, world.Jane.Key, Columns(("name", "jane")));
            Repository.Links.Add(account.Key, world.Operators.Key, ChangeSource.Task(7));
            Repository.Users.Update(world.Jane.Key, Columns(("firstname", null)));
            marked.DifferencesTo(Repository.Snapshot()).Should().NotBeEmpty();

            Repository.Rewind();

            marked.DifferencesTo(Repository.Snapshot()).Should().BeEmpty();
            Repository.Users.Find("jdoe")!["firstname"].Should().Be("Jane");
        }
    }

    [Test]
    public void Should_give_the_same_keys_again()
    {
        var first = Repository.Accounts.Add(world.Endpoint.Key, null, Columns(("name", "jane")));
        Repository.Rewind();

        Repository.Accounts.Add(world.Endpoint.Key, null, Columns(("name", "john"))).Key.Should().Be(first.Key);
    }

    [Test]
    public void Should_do_all_or_nothing_of_a_work_meanwhile()
    {
        var fail = () => Repository.InTransaction(() =>
        {
            Repository.Accounts.Add(world.Endpoint.Key, null, Columns(("name", "jane")));
            throw new InvalidOperationException("stop");
        });
        fail.Should().Throw<InvalidOperationException>().WithMessage("stop");
        Repository.Accounts.Of(world.Endpoint).Should().BeEmpty();

        Repository.InTransaction(() => Repository.Accounts.Add(world.Endpoint.Key, null, Columns(("name", "jane"))));

        Repository.Accounts.Of(world.Endpoint).Should().ContainSingle();
    }

    [Test]
    public void Should_have_temporary_tables_that_are_empty()
    {
        for (var time = 0; time < 3; time++)
        {
            Repository.Connection.Temporary.Empty("staged", "(value TEXT)");
            Repository.Connection.Scalar("SELECT count(*) FROM temp.staged").Should().Be(0);
            Repository.Connection.Execute("INSERT INTO temp.staged VALUES ('a')").Should().Be(1);
            Repository.Rewind();
        }
    }

    [Test]
    public void Should_make_a_temporary_table_anew_that_is_wanted_otherwise()
    {
        Repository.Connection.Temporary.Empty("staged", "(value TEXT)");
        Repository.Rewind();
        Repository.Connection.Temporary.Empty("staged", "(value TEXT, other TEXT)");
        Repository.Connection.Execute("INSERT INTO temp.staged VALUES ('a', 'b')").Should().Be(1);
        Repository.Rewind();

        Repository.Connection.Temporary.Empty("staged", "(value TEXT, other TEXT)");

        Repository.Connection.Scalar("SELECT count(other) FROM temp.staged").Should().Be(0);
    }
}
