using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// A temporary table that holds what an import read until all of it is there; then SQL moves it into the repository at
/// once. Memory does not grow with the number of records, and a crash leaves nothing behind.
/// </summary>
internal sealed class StagingTable : IDisposable
{
    private readonly RepositoryConnection connection;

    /// <summary>Makes the table.</summary>
    /// <param name="connection">The repository.</param>
    /// <param name="catalogue">The columns of the repository's table that it is read for.</param>
    /// <param name="name">Its name.</param>
    /// <param name="columns">Those that are read.</param>
    public StagingTable(RepositoryConnection connection, ColumnCatalogue catalogue, string name, IReadOnlyList<Column> columns)
    {
        connection.Used(catalogue).Add(columns);
        this.connection = connection;
        Name = name;
        Columns = columns;
        connection.Temporary.Empty(
            name,
            $"(seq INTEGER PRIMARY KEY, staged_key TEXT NOT NULL UNIQUE, staged_status TEXT, matched INTEGER, exchange INTEGER{string.Concat(columns.Select(column => $", {Quote(column)} TEXT"))})");
    }

    public string Name { get; }

    /// <summary>The table of the known rows that nothing staged stands for, when they were looked for.</summary>
    public string MissingName => $"{Name}_missing";

    /// <summary>The columns that any of the import's calls maps.</summary>
    public IReadOnlyList<Column> Columns { get; }

    public long Count => connection.Scalar($"SELECT count(*) FROM temp.{Name}");

    public StagingWriter Writer(IReadOnlyList<Column> columns, int keyIndex) => new(connection, Name, columns, keyIndex);

    public void Dispose()
    {
        connection.Temporary.Clear(Name);
        connection.Temporary.Clear(MissingName);
    }

    public static string Quote(Column column) => $"\"{column.Name}\"";
}
