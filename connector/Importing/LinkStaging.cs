using Microsoft.Data.Sqlite;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>A temporary table of the links a target reported, by ids or by keys, until they are resolved at once.</summary>
internal sealed class LinkStaging : IDisposable
{
    private readonly string name;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;

    /// <param name="connection">The repository.</param>
    /// <param name="name">Tells it from others that exist at the same time.</param>
    public LinkStaging(SqliteConnection connection, string name)
    {
        this.connection = connection;
        this.name = name;
        Execute(connection, $"DROP TABLE IF EXISTS {Table}; CREATE TEMP TABLE {name} (accountkey INTEGER, account_id TEXT, entitlementkey INTEGER, entitlement_id TEXT, exchange INTEGER)");
        insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {Table} (accountkey, account_id, entitlement_id, exchange) VALUES ($accountkey, $account, $entitlement, $exchange)";
        foreach (var parameter in (string[])["$accountkey", "$account", "$entitlement", "$exchange"])
            insert.Parameters.Add(new SqliteParameter(parameter, null));
    }

    /// <summary>The table's name in SQL.</summary>
    public string Table => $"temp.{name}";

    /// <summary>Makes the table quick to search by both keys; done when it is full, because sorting once is cheaper.</summary>
    public void Index() => Execute(connection, $"CREATE INDEX temp.{name}_keys ON {name} (accountkey, entitlementkey)");

    /// <summary>How many links were written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes the links of one page, which an exchange brought.</summary>
    public void Write(IEnumerable<ReportedLink> links, int exchange)
    {
        using var transaction = connection.BeginTransaction();
        insert.Transaction = transaction;
        insert.Parameters[3].Value = exchange;
        foreach (var link in links)
        {
            insert.Parameters[0].Value = link.AccountKey ?? (object)DBNull.Value;
            insert.Parameters[1].Value = link.AccountId ?? (object)DBNull.Value;
            insert.Parameters[2].Value = link.EntitlementId;
            insert.ExecuteNonQuery();
            Count++;
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        insert.Dispose();
        Execute(connection, $"DROP TABLE {Table}");
    }
}
