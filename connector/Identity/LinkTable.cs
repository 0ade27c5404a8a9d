using LinqToDB;
using LinqToDB.Data;

namespace OpsRampHarness.Connector.Identity;

/// <summary>Which account has which entitlement.</summary>
public sealed class LinkTable
{
    private readonly RepositoryConnection connection;
    private readonly DataConnection data;

    internal LinkTable(RepositoryConnection connection, DataConnection data)
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
        Execute("INSERT INTO account_entitlements VALUES ($p0, $p1, $p2) ON CONFLICT DO NOTHING", accountKey, entitlementKey, (source ?? ChangeSource.Setup).Text);
        Execute("DELETE FROM removed_links WHERE accountkey = $p0 AND entitlementkey = $p1", accountKey, entitlementKey);
    }

    /// <summary>Removes a link and remembers who did.</summary>
    public void Remove(long accountKey, long entitlementKey, ChangeSource? source = null)
    {
        Execute(
            """
            INSERT OR REPLACE INTO removed_links
            SELECT accountkey, entitlementkey, $p2 FROM account_entitlements WHERE accountkey = $p0 AND entitlementkey = $p1
            """,
            accountKey,
            entitlementKey,
            (source ?? ChangeSource.Setup).Text);
        Execute("DELETE FROM account_entitlements WHERE accountkey = $p0 AND entitlementkey = $p1", accountKey, entitlementKey);
    }

    internal IReadOnlyList<(long Account, long Entitlement, string ChangedBy)> Removed()
    {
        using var reader = connection.Prepared("SELECT accountkey, entitlementkey, changedby FROM removed_links ORDER BY 1, 2").ExecuteReader();
        var rows = new List<(long, long, string)>();
        while (reader.Read())
            rows.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2)));
        return rows;
    }

    private void Execute(string text, params ReadOnlySpan<object?> values) => connection.Prepared(text, values).ExecuteNonQuery();
}
