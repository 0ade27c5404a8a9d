using System.Globalization;
using Microsoft.Data.Sqlite;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Writes the records of one call into a staging table; a record whose key is there already changes its columns.</summary>
internal sealed class StagingWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand command;
    private readonly int columns;

    public StagingWriter(SqliteConnection connection, string table, IReadOnlyList<Column> columns, int keyIndex)
    {
        this.connection = connection;
        this.columns = columns.Count;
        var names = columns.Select(StagingTable.Quote).ToList();
        var parameters = Enumerable.Range(0, columns.Count).Select(Parameter).ToList();
        command = connection.CreateCommand();
        command.CommandText = $"""
            INSERT INTO temp.{table} (staged_key, staged_status, exchange{string.Concat(names.Select(name => $", {name}"))})
            VALUES ({Parameter(keyIndex)}, $status, $exchange{string.Concat(parameters.Select(parameter => $", {parameter}"))})
            ON CONFLICT (staged_key) DO UPDATE SET
                staged_status = coalesce(excluded.staged_status, staged_status){string.Concat(names.Select(name => $", {name} = excluded.{name}"))}
            """;
        command.Parameters.Add(new SqliteParameter("$status", null));
        command.Parameters.Add(new SqliteParameter("$exchange", null));
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter(parameter, null));
    }

    /// <summary>Writes all of the records at once.</summary>
    /// <param name="records">The records.</param>
    /// <param name="exchange">The number of the exchange that brought them; a record that is there already keeps its own.</param>
    public void Write(IEnumerable<StagedRecord> records, int exchange)
    {
        using var transaction = connection.BeginTransaction();
        command.Transaction = transaction;
        command.Parameters[1].Value = exchange;
        foreach (var record in records)
        {
            command.Parameters[0].Value = record.Status ?? (object)DBNull.Value;
            for (var i = 0; i < columns; i++)
                command.Parameters[i + 2].Value = record.Values[i] ?? (object)DBNull.Value;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Dispose() => command.Dispose();

    private static string Parameter(int index) => string.Create(CultureInfo.InvariantCulture, $"$v{index}");
}
