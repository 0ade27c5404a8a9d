using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>A temporary table of the links a target reported, by ids or by keys, until they are resolved at once.</summary>
internal sealed class LinkStaging : IDisposable
{
    /// <summary>Fewer links than this are found by looking through all of them sooner than by an index that is made first.</summary>
    private const int MostWithoutIndex = 200;

    private readonly RepositoryConnection connection;
    private readonly string name;
    private readonly string insert;
    private bool isIndexed;

    /// <param name="connection">The repository.</param>
    /// <param name="name">Tells it from others that exist at the same time.</param>
    public LinkStaging(RepositoryConnection connection, string name)
    {
        this.connection = connection;
        this.name = name;
        insert = $"INSERT INTO {Table} (accountkey, account_id, entitlement_id, exchange) VALUES ($accountkey, $account, $entitlement, $exchange)";
        connection.Temporary.Empty(name, "(accountkey INTEGER, account_id TEXT, entitlementkey INTEGER, entitlement_id TEXT, exchange INTEGER)");
    }

    /// <summary>The table's name in SQL.</summary>
    public string Table => $"temp.{name}";

    private string IndexName => $"temp.{name}_keys";

    /// <summary>Makes the table quick to search by both keys; done when it is full, because sorting once is cheaper.</summary>
    public void Index()
    {
        if (connection.Scalar($"SELECT count(*) FROM {Table}") <= MostWithoutIndex)
            return;
        connection.ExecuteOnce($"CREATE INDEX {IndexName} ON {name} (accountkey, entitlementkey)");
        isIndexed = true;
    }

    /// <summary>How many links were written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes the links of one page, which an exchange brought.</summary>
    public void Write(IEnumerable<ReportedLink> links, int exchange) => connection.InTransaction(() =>
    {
        var statement = connection.Named(insert, ("$accountkey", null), ("$account", null), ("$entitlement", null), ("$exchange", exchange));
        foreach (var link in links)
        {
            statement.Bind(0, link.AccountKey);
            statement.Bind(1, link.AccountId);
            statement.Bind(2, link.EntitlementId);
            statement.Execute();
            Count++;
        }
    });

    public void Dispose()
    {
        if (isIndexed)
            connection.ExecuteOnce($"DROP INDEX {IndexName}");
        connection.Temporary.Clear(name);
    }
}
