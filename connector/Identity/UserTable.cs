namespace OpsRampHarness.Connector.Identity;

/// <summary>The users of a repository.</summary>
public sealed class UserTable
{
    private readonly WideTable table;
    private readonly RepositoryConnection connection;

    internal UserTable(RepositoryConnection connection)
    {
        table = new WideTable(connection, "users", "userkey", [], UserColumns.Catalogue);
        this.connection = connection;
    }

    /// <summary>All users, oldest first.</summary>
    public IReadOnlyList<User> All => [.. table.Where().Select(FromRow)];

    /// <summary>Adds a user; <c>username</c> is mandatory and unique in any case.</summary>
    public User Add(IReadOnlyDictionary<string, string?> columns, ChangeSource? source = null) =>
        Get(table.Insert([], columns, source ?? ChangeSource.Setup));

    /// <summary>Changes some columns of a user.</summary>
    public User Update(long key, IReadOnlyDictionary<string, string?> columns, ChangeSource? source = null)
    {
        table.Update(key, columns, source ?? ChangeSource.Setup);
        return Get(key);
    }

    /// <summary>The user of a key that is known to exist.</summary>
    public User Get(long key) => FromRow(table.Find(key) ?? throw new KeyNotFoundException($"There is no user with key {key}."));

    /// <summary>The user of a username, in any case, or null.</summary>
    public User? Find(string username) =>
        table.Where(new WideCondition("username", username, AnyCase: true)) is [var row] ? FromRow(row) : null;

    /// <summary>The SAV roles users have, by user and role.</summary>
    public IReadOnlyList<UserSavRole> SavRoles => connection.Rows(
        "SELECT userkey, rolename, changedby FROM user_sav_roles ORDER BY 1, 2",
        row => new UserSavRole { UserKey = row.GetInt64(0), Role = row.GetString(1), ChangedBy = row.GetString(2) });

    internal IEnumerable<(User User, string ChangedBy)> Rows() => table.Where().Select(row => (FromRow(row), row.ChangedBy));

    private static User FromRow(WideRow row) => new(row.Key, row.Columns);
}
