using LinqToDB;
using LinqToDB.Data;
using Microsoft.Data.Sqlite;

namespace OpsRampHarness.Connector.Identity;

/// <summary>Which account has which entitlement.</summary>
public sealed class LinkTable
{
    private readonly SqliteConnection connection;
    private readonly DataConnection data;

    internal LinkTable(SqliteConnection connection, DataConnection data)
    {
        this.connection = connection;
        this.data = data;
    }

    /// <summary>All links, by account and entitlement.</summary>
    public IReadOnlyList<AccountEntitlement> All =>
        [.. data.GetTable<AccountEntitlement>().OrderBy(link => link.AccountKey).ThenBy(link => link.EntitlementKey)];

    /// <summary>The keys of the entitlements an account has, ascending.</summary>
    public IReadOnlyList<long> EntitlementsOf(long accountKey) =>
    [
        .. data.GetTable<AccountEntitlement>()
            .Where(link => link.AccountKey == accountKey)
            .OrderBy(link => link.EntitlementKey)
            .Select(link => link.EntitlementKey),
    ];

    /// <summary>Adds a link; one that is there already stays as it is.</summary>
    public void Add(long accountKey, long entitlementKey, ChangeSource? source = null)
    {
        Execute("INSERT INTO account_entitlements VALUES ($account, $entitlement, $by) ON CONFLICT DO NOTHING", accountKey, entitlementKey, source);
        Execute("DELETE FROM removed_links WHERE accountkey = $account AND entitlementkey = $entitlement", accountKey, entitlementKey, source);
    }

    /// <summary>Removes a link and remembers who did.</summary>
    public void Remove(long accountKey, long entitlementKey, ChangeSource? source = null)
    {
        Execute(
            """
            INSERT OR REPLACE INTO removed_links
            SELECT accountkey, entitlementkey, $by FROM account_entitlements WHERE accountkey = $account AND entitlementkey = $entitlement
            """,
            accountKey,
            entitlementKey,
            source);
        Execute("DELETE FROM account_entitlements WHERE accountkey = $account AND entitlementkey = $entitlement", accountKey, entitlementKey, source);
    }

    internal IReadOnlyList<(long Account, long Entitlement, string ChangedBy)> Removed()
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT accountkey, entitlementkey, changedby FROM removed_links ORDER BY 1, 2";
        using var reader = command.ExecuteReader();
        var rows = new List<(long, long, string)>();
        while (reader.Read())
            rows.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2)));
        return rows;
    }

    private void Execute(string text, long accountKey, long entitlementKey, ChangeSource? source)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddWithValue("$account", accountKey);
        command.Parameters.AddWithValue("$entitlement", entitlementKey);
        if (text.Contains("$by", StringComparison.Ordinal))
            command.Parameters.AddWithValue("$by", (source ?? ChangeSource.Setup).Text);
        command.ExecuteNonQuery();
    }
}
