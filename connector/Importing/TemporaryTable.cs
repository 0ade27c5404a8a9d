using Microsoft.Data.Sqlite;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>A temporary table that holds what a query gave.</summary>
internal sealed class TemporaryTable : IDisposable
{
    private readonly SqliteConnection connection;

    public TemporaryTable(SqliteConnection connection, string name, string query)
    {
        this.connection = connection;
        Name = name;
        Execute(connection, $"DROP TABLE IF EXISTS temp.{name}");
        Execute(connection, $"CREATE TEMP TABLE {name} AS {query}");
    }

    public string Name { get; }

    public void Dispose() => Execute(connection, $"DROP TABLE temp.{Name}");
}
