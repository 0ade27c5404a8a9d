namespace OpsRampHarness.Connector.Identity;

/// <summary>Which account has which entitlement.</summary>
public sealed class LinkTable
{
    private readonly RepositoryConnection connection;

    internal LinkTable(RepositoryConnection connection) => this.connection = connection;

    /// <summary>All links, by account and entitlement.</summary>
    public IReadOnlyList<AccountEntitlement> All =>
        connection.Rows("SELECT accountkey, entitlementkey, changedby FROM account_entitlements ORDER BY 1, 2", row => new AccountEntitlement
        {
            AccountKey = row.GetInt64(0),
            EntitlementKey = row.GetInt64(1),
            ChangedBy = row.GetString(2),
        });

    /// <summary>The keys of the entitlements an account has, ascending.</summary>
    public IReadOnlyList<long> EntitlementsOf(long accountKey) => connection.Rows(
        "SELECT entitlementkey FROM account_entitlements WHERE accountkey = $p0 ORDER BY 1", row => row.GetInt64(0), accountKey);

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

    internal IReadOnlyList<(long Account, long Entitlement, string ChangedBy)> Removed() => connection.Rows(
        "SELECT accountkey, entitlementkey, changedby FROM removed_links ORDER BY 1, 2", row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2)));

    private void Execute(string text, params ReadOnlySpan<object?> values) => connection.Prepared(text, values).Execute();
}
