using OpsRampHarness.Connector.Identity;
using Microsoft.Data.Sqlite;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// A temporary table that holds what an import read until all of it is there; then SQL moves it into the repository at
/// once. Memory does not grow with the number of records, and a crash leaves nothing behind.
/// </summary>
internal sealed class StagingTable : IDisposable
{
    private readonly SqliteConnection connection;

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
        Execute(connection, $"DROP TABLE IF EXISTS temp.{name}");
        Execute(
            connection,
            $"CREATE TEMP TABLE {name} (seq INTEGER PRIMARY KEY, staged_key TEXT NOT NULL UNIQUE, staged_status TEXT, matched INTEGER, exchange INTEGER{string.Concat(columns.Select(column => $", {Quote(column)} TEXT"))})");
    }

    public string Name { get; }

    /// <summary>The table of the known rows that nothing staged stands for, when they were looked for.</summary>
    public string MissingName => $"{Name}_missing";

    /// <summary>The columns that any of the import's calls maps.</summary>
    public IReadOnlyList<Column> Columns { get; }

    public long Count => Scalar(connection, $"SELECT count(*) FROM temp.{Name}");

    public StagingWriter Writer(IReadOnlyList<Column> columns, int keyIndex) => new(connection, Name, columns, keyIndex);

    public void Dispose() => Execute(connection, $"DROP TABLE temp.{Name}; DROP TABLE IF EXISTS temp.{MissingName}");

    public static string Quote(Column column) => $"\"{column.Name}\"";

    public static int Execute(SqliteConnection connection, string text, params (string Name, object? Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command.ExecuteNonQuery();
    }

    public static long Scalar(SqliteConnection connection, string text, params (string Name, object? Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command.ExecuteScalar() as long? ?? 0;
    }
}
