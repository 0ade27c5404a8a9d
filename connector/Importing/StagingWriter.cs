using System.Globalization;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Writes the records of one call into a staging table; a record whose key is there already changes its columns.</summary>
internal sealed class StagingWriter
{
    private readonly RepositoryConnection connection;
    private readonly string insert;
    private readonly (string Name, object? Value)[] parameters;

    public StagingWriter(RepositoryConnection connection, string table, IReadOnlyList<Column> columns, int keyIndex)
    {
        this.connection = connection;
        var names = columns.Select(StagingTable.Quote).ToList();
        var read = Enumerable.Range(0, columns.Count).Select(Parameter).ToList();
        insert = $"""
            INSERT INTO temp.{table} (staged_key, staged_status, exchange{string.Concat(names.Select(name => $", {name}"))})
            VALUES ({Parameter(keyIndex)}, $status, $exchange{string.Concat(read.Select(parameter => $", {parameter}"))})
            ON CONFLICT (staged_key) DO UPDATE SET
                staged_status = coalesce(excluded.staged_status, staged_status){string.Concat(names.Select(name => $", {name} = excluded.{name}"))}
            """;
        parameters = [("$status", null), ("$exchange", null), .. read.Select(parameter => (parameter, (object?)null))];
    }

    /// <summary>Writes all of the records at once.</summary>
    /// <param name="records">The records.</param>
    /// <param name="exchange">The number of the exchange that brought them; a record that is there already keeps its own.</param>
    public void Write(IEnumerable<StagedRecord> records, int exchange) => connection.InTransaction(() =>
    {
        var statement = connection.Named(insert, parameters);
        statement.Bind(1, exchange);
        foreach (var record in records)
        {
            statement.Bind(0, record.Status);
            for (var i = 2; i < parameters.Length; i++)
                statement.Bind(i, record.Values[i - 2]);
            statement.Execute();
        }
    });

    private static string Parameter(int index) => string.Create(CultureInfo.InvariantCulture, $"$v{index}");
}
