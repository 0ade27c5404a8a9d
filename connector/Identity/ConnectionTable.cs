using LinqToDB;
using LinqToDB.Data;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The connections of a repository.</summary>
public sealed class ConnectionTable
{
    private readonly DataConnection data;

    internal ConnectionTable(DataConnection data) => this.data = data;

    /// <summary>All connections, oldest first.</summary>
    public IReadOnlyList<Connection> All => [.. data.GetTable<Connection>().OrderBy(connection => connection.Key)];

    /// <summary>The connection of a name, or null.</summary>
    public Connection? Find(string name) => data.GetTable<Connection>().FirstOrDefault(connection => connection.Name == name);

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
}
