
namespace OpsRampHarness.Connector.Identity;

/// <summary>The accounts of a repository.</summary>
public sealed class AccountTable
{
    private readonly WideTable table;

    internal AccountTable(RepositoryConnection connection) =>
        table = new WideTable(connection, "accounts", "accountkey", ["endpointkey", "userkey"], AccountColumns.Catalogue);

    /// <summary>All accounts, oldest first.</summary>
    public IReadOnlyList<Account> All => [.. table.Where().Select(FromRow)];

    /// <summary>The accounts of an endpoint, oldest first.</summary>
    public IReadOnlyList<Account> Of(Endpoint endpoint) =>
        [.. table.Where(new WideCondition("endpointkey", endpoint.Key)).Select(FromRow)];

    /// <summary>Adds an account.</summary>
    public Account Add(long endpointKey, long? userKey, IReadOnlyDictionary<string, string?> columns, ChangeSource? source = null) =>
        Get(table.Insert([endpointKey, userKey], columns, source ?? ChangeSource.Setup));

    /// <summary>Changes some columns of an account.</summary>
    public Account Update(long key, IReadOnlyDictionary<string, string?> columns, ChangeSource? source = null)
    {
        table.Update(key, columns, source ?? ChangeSource.Setup);
        return Get(key);
    }

    /// <summary>Gives an account to a user, or to nobody.</summary>
    public Account Assign(long key, long? userKey, ChangeSource? source = null)
    {
        table.SetParent(key, "userkey", userKey, source ?? ChangeSource.Setup);
        return Get(key);
    }

    /// <summary>The account of a key that is known to exist.</summary>
    public Account Get(long key) => FromRow(table.Find(key) ?? throw new KeyNotFoundException($"There is no account with key {key}."));

    /// <summary>The accounts of an endpoint where a column has a value, oldest first.</summary>
    public IReadOnlyList<Account> Where(Endpoint endpoint, string column, string value) =>
        [.. table.Where(new WideCondition("endpointkey", endpoint.Key), new WideCondition(column, value)).Select(FromRow)];

    /// <summary>The accounts a user has in an endpoint, oldest first.</summary>
    public IReadOnlyList<Account> OfUser(long userKey, long endpointKey) =>
        [.. table.Where(new WideCondition("userkey", userKey), new WideCondition("endpointkey", endpointKey)).Select(FromRow)];

    internal IEnumerable<(Account Account, ColumnValues Columns, string ChangedBy)> Rows() => table.Where().Select(row => (FromRow(row), row.Columns, row.ChangedBy));

    private static Account FromRow(WideRow row) => new(row.Key, row.Parents[0]!.Value, row.Parents[1], row.Columns);
}
