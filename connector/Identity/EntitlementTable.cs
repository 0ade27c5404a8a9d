using LinqToDB;
using LinqToDB.Data;
using Microsoft.Data.Sqlite;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The entitlement types and entitlements of a repository.</summary>
public sealed class EntitlementTable
{
    private const string SelectTypes = "SELECT typekey, endpointkey, entitlement_name, order_index FROM entitlement_types";

    private readonly WideTable table;
    private readonly RepositoryConnection connection;
    private readonly DataConnection data;

    internal EntitlementTable(RepositoryConnection connection, DataConnection data)
    {
        this.connection = connection;
        table = new WideTable(connection, "entitlement_values", "entitlementkey", ["typekey"], EntitlementColumns.Catalogue);
        this.data = data;
    }

    /// <summary>All entitlements, oldest first.</summary>
    public IReadOnlyList<Entitlement> All => [.. table.Where().Select(FromRow)];

    /// <summary>All entitlement types, oldest first.</summary>
    public IReadOnlyList<EntitlementType> Types => connection.Rows($"{SelectTypes} ORDER BY typekey", TypeFrom);

    /// <summary>Adds an entitlement type and gives it its key.</summary>
    public EntitlementType Add(EntitlementType type) => type with { Key = data.InsertWithInt64Identity(type) };

    /// <summary>The entitlement type of a name in an endpoint, or null.</summary>
    public EntitlementType? FindType(long endpointKey, string name) =>
        connection.Rows($"{SelectTypes} WHERE endpointkey = $p0 AND entitlement_name = $p1", TypeFrom, endpointKey, name).FirstOrDefault();

    /// <summary>The entitlement type of a key that is known to exist.</summary>
    public EntitlementType GetType(long key) => connection.Rows($"{SelectTypes} WHERE typekey = $p0", TypeFrom, key).Single();

    /// <summary>Adds an entitlement.</summary>
    public Entitlement Add(long typeKey, IReadOnlyDictionary<string, string?> columns, ChangeSource? source = null) =>
        Get(table.Insert([typeKey], columns, source ?? ChangeSource.Setup));

    /// <summary>Changes some columns of an entitlement.</summary>
    public Entitlement Update(long key, IReadOnlyDictionary<string, string?> columns, ChangeSource? source = null)
    {
        table.Update(key, columns, source ?? ChangeSource.Setup);
        return Get(key);
    }

    /// <summary>The entitlement of a key that is known to exist.</summary>
    public Entitlement Get(long key) => FromRow(table.Find(key) ?? throw new KeyNotFoundException($"There is no entitlement with key {key}."));

    /// <summary>The entitlements of a type, oldest first.</summary>
    public IReadOnlyList<Entitlement> Of(EntitlementType type) =>
        [.. table.Where(new WideCondition("typekey", type.Key)).Select(FromRow)];

    /// <summary>The entitlements of a type where a column has a value, oldest first.</summary>
    public IReadOnlyList<Entitlement> Where(EntitlementType type, string column, string value) =>
        [.. table.Where(new WideCondition("typekey", type.Key), new WideCondition(column, value)).Select(FromRow)];

    /// <summary>The hierarchies between entitlements.</summary>
    public IReadOnlyList<EntitlementLink> Hierarchy =>
        connection.Rows("SELECT parentkey, childkey, mappingtype, changedby FROM entitlement_links ORDER BY 1, 2, 3", row => new EntitlementLink
        {
            ParentKey = row.GetInt64(0),
            ChildKey = row.GetInt64(1),
            MappingType = row.GetString(2),
            ChangedBy = row.GetString(3),
        });

    /// <summary>The hierarchies below an entitlement.</summary>
    public IReadOnlyList<EntitlementLink> Below(long key) =>
        [.. data.GetTable<EntitlementLink>().Where(link => link.ParentKey == key).OrderBy(link => link.ChildKey).ThenBy(link => link.MappingType)];

    internal void Add(EntitlementLink link) => data.InsertOrReplace(link);

    internal void Remove(EntitlementLink link) => data.Delete(link);

    internal IEnumerable<(Entitlement Entitlement, string ChangedBy)> Rows() => table.Where().Select(row => (FromRow(row), row.ChangedBy));

    private static EntitlementType TypeFrom(SqliteDataReader row) => new()
    {
        Key = row.GetInt64(0),
        EndpointKey = row.GetInt64(1),
        Name = row.GetString(2),
        Order = row.GetInt32(3),
    };

    private static Entitlement FromRow(WideRow row) => new(row.Key, row.Parents[0]!.Value, row.Columns);
}
