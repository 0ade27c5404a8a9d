using Microsoft.Data.Sqlite;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Tests.Identity;

public sealed class When_a_repository_is_of_an_older_version : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opsramp-harness-");

    private string Database => Path.Combine(folder.FullName, "eic.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Test]
    public void Should_bring_it_up_to_date_and_keep_what_it_holds()
    {
        using (var old = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            old.Open();
            RepositorySchema.Migrate(old, 1);
            using var command = old.CreateCommand();
            command.CommandText = """
                INSERT INTO security_systems (systemname, connectionname, instant_provision, provisioning_tries) VALUES ('S', 'C', 0, 3);
                INSERT INTO endpoints (systemkey, endpoint_name) VALUES (1, 'E');
                INSERT INTO tasks (tasktype, status, endpointkey, accountname, source, provisioningtries, createdate, updatedate)
                VALUES ('New Account', 1, 1, 'jdoe', 'REQUEST', 0, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');
                """;
            command.ExecuteNonQuery();
        }

        using var repository = IdentityRepository.Open(Database);

        RepositorySchema.VersionOf(repository.Connection).Should().Be(RepositorySchema.Version);
        repository.Connections.All.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Name = "C", Type = "REST" });
        repository.Tasks.All.Should().ContainSingle().Which.Should().BeEquivalentTo(new { AccountName = "jdoe", RequestKey = 0L, Sending = (string?)null });
    }

    [Test]
    public void Should_come_out_as_a_new_one_does()
    {
        using var old = new SqliteConnection("Data Source=:memory:");
        old.Open();
        for (var version = 1; version <= RepositorySchema.Version; version++)
            RepositorySchema.Migrate(old, version);
        using var fresh = IdentityRepository.CreateInMemory();

        Schema(old).Should().Equal(Schema(fresh.Connection));
    }

    private static List<string> Schema(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
