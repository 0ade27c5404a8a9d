using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Tests.Identity.RepositoryWorld;

namespace OpsRampHarness.Connector.Tests.Identity;

public sealed class When_a_repository_file_is_opened : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opsramp-harness-");

    private string Database => Path.Combine(folder.FullName, "eic.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Test]
    public void Should_find_what_was_stored_before()
    {
        using (var repository = IdentityRepository.Open(Database))
            repository.Users.Add(Columns(("username", "jdoe")));

        using var again = IdentityRepository.Open(Database);
        again.Users.All.Should().ContainSingle().Which.Username.Should().Be("jdoe");
    }

    [Test]
    public void Should_refuse_a_file_that_is_no_database()
    {
        File.WriteAllText(Database, new string('x', 4096));

        var open = () => IdentityRepository.Open(Database);
        open.Should().Throw<RepositoryException>().WithMessage("*is not a SQLite database*");
    }

    [Test]
    public void Should_refuse_a_folder()
    {
        var open = () => IdentityRepository.Open(folder.FullName);
        open.Should().Throw<RepositoryException>().WithMessage("*cannot be opened*");
    }

    [Test]
    public void Should_refuse_a_newer_version()
    {
        using (var repository = IdentityRepository.Open(Database))
        {
            using var command = repository.Connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }

        var open = () => IdentityRepository.Open(Database);
        open.Should().Throw<RepositoryException>().WithMessage("*schema version 999*newer build*");
    }
}
