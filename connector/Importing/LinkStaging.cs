using Microsoft.Data.Sqlite;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>A temporary table of the links a target reported, by ids or by keys, until they are resolved at once.</summary>
internal sealed class LinkStaging : IDisposable
{
    public const string Table = "temp.reported";

    private readonly SqliteConnection connection;
    private readonly SqliteCommand insert;

    public LinkStaging(SqliteConnection connection)
    {
        this.connection = connection;
        Execute(connection, $"DROP TABLE IF EXISTS {Table}");
        Execute(connection, "CREATE TEMP TABLE reported (accountkey INTEGER, account_id TEXT, entitlementkey INTEGER, entitlement_id TEXT)");
        insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {Table} VALUES ($accountkey, $account, $entitlementkey, $entitlement)";
        foreach (var name in (string[])["$accountkey", "$account", "$entitlementkey", "$entitlement"])
            insert.Parameters.Add(new SqliteParameter(name, null));
    }

    /// <summary>Makes the table quick to search by both keys; done when it is full, because sorting once is cheaper.</summary>
    public static void Index(SqliteConnection connection) => Execute(connection, "CREATE INDEX temp.reported_keys ON reported (accountkey, entitlementkey)");

    /// <summary>Writes the links of one page.</summary>
    public void Write(IEnumerable<ReportedLink> links)
    {
        using var transaction = connection.BeginTransaction();
        insert.Transaction = transaction;
        foreach (var link in links)
        {
            insert.Parameters[0].Value = link.AccountKey ?? (object)DBNull.Value;
            insert.Parameters[1].Value = link.AccountId ?? (object)DBNull.Value;
            insert.Parameters[2].Value = link.EntitlementKey ?? (object)DBNull.Value;
            insert.Parameters[3].Value = link.EntitlementId ?? (object)DBNull.Value;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public void Dispose()
    {
        insert.Dispose();
        Execute(connection, $"DROP TABLE {Table}");
    }
}
