namespace OpsRampHarness.Connector.Identity;

/// <summary>The connections of a repository.</summary>
public sealed class ConnectionTable
{
    private readonly RepositoryConnection repository;
    private readonly RecordTable<Connection> connections;
    private readonly RecordTable<ConnectionFile> files;

    internal ConnectionTable(RepositoryConnection repository)
    {
        this.repository = repository;
        connections = new(
            repository,
            "connections",
            row => new()
            {
                Key = row.GetInt64(0),
                Name = row.GetString(1),
                Description = row.TextOrNull(2),
                Type = row.GetString(3),
                DefaultSavRole = row.TextOrNull(4),
                EmailTemplate = row.TextOrNull(5),
                Target = row.TextOrNull(6),
            },
            new("connectionkey", connection => connection.Key),
            new("connectionname", connection => connection.Name),
            new("description", connection => connection.Description),
            new("connectiontype", connection => connection.Type),
            new("default_sav_role", connection => connection.DefaultSavRole),
            new("email_template", connection => connection.EmailTemplate),
            new("target", connection => connection.Target));
        files = new(
            repository,
            "connection_files",
            row => new() { Connection = row.GetString(0), Name = row.GetString(1), Content = row.GetBytes(2) },
            new("connectionname", file => file.Connection),
            new("filename", file => file.Name),
            new("content", file => file.Content));
    }

    /// <summary>All connections, oldest first.</summary>
    public IReadOnlyList<Connection> All => connections.Where("ORDER BY connectionkey");

    /// <summary>The connection of a name, or null.</summary>
    public Connection? Find(string name) => connections.Where("WHERE connectionname = $p0", name).SingleOrDefault();

    /// <summary>Adds a connection and gives it its key.</summary>
    public Connection Add(Connection connection) => connection with { Key = connections.Insert(connection) };

    /// <summary>Stores a changed connection.</summary>
    public void Update(Connection connection) => connections.Update(connection);

    /// <summary>The files a connection was saved with, by name.</summary>
    public IReadOnlyList<ConnectionFile> Files(string connection) => files.Where("WHERE connectionname = $p0 ORDER BY filename", connection);

    /// <summary>Saves a connection's files in the place of those before.</summary>
    public void Save(string connection, IEnumerable<ConnectionFile> saved)
    {
        repository.Prepared("DELETE FROM connection_files WHERE connectionname = $p0", connection).Execute();
        foreach (var file in saved)
            files.Put(file);
    }
}
