using LinqToDB;
using LinqToDB.Data;
using Microsoft.Data.Sqlite;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The connections of a repository.</summary>
public sealed class ConnectionTable
{
    private const string Select = "SELECT connectionkey, connectionname, description, connectiontype, default_sav_role, email_template, target FROM connections";

    private readonly RepositoryConnection repository;
    private readonly DataConnection data;

    internal ConnectionTable(RepositoryConnection repository, DataConnection data)
    {
        this.repository = repository;
        this.data = data;
    }

    /// <summary>All connections, oldest first.</summary>
    public IReadOnlyList<Connection> All => repository.Rows($"{Select} ORDER BY connectionkey", From);

    /// <summary>The connection of a name, or null.</summary>
    public Connection? Find(string name) => repository.Rows($"{Select} WHERE connectionname = $p0", From, name).FirstOrDefault();

    /// <summary>Adds a connection and gives it its key.</summary>
    public Connection Add(Connection connection) => connection with { Key = data.InsertWithInt64Identity(connection) };

    /// <summary>Stores a changed connection.</summary>
    public void Update(Connection connection) => data.Update(connection);

    /// <summary>The files a connection was saved with, by name.</summary>
    public IReadOnlyList<ConnectionFile> Files(string connection) =>
        [.. data.GetTable<ConnectionFile>().Where(file => file.Connection == connection).ToList().OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>Saves a connection's files in the place of those before.</summary>
    public void Save(string connection, IEnumerable<ConnectionFile> files)
    {
        data.GetTable<ConnectionFile>().Where(file => file.Connection == connection).Delete();
        foreach (var file in files)
            data.Insert(file);
    }

    private static Connection From(SqliteDataReader row) => new()
    {
        Key = row.GetInt64(0),
        Name = row.GetString(1),
        Description = Text(row, 2),
        Type = row.GetString(3),
        DefaultSavRole = Text(row, 4),
        EmailTemplate = Text(row, 5),
        Target = Text(row, 6),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
