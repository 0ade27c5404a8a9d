namespace OpsRampHarness.Connector.Identity;

/// <summary>The entitlement types and entitlements of a repository.</summary>
public sealed class EntitlementTable
{
    private readonly RepositoryConnection connection;
    private readonly WideTable table;
    private readonly RecordTable<EntitlementType> types;
    private readonly RecordTable<EntitlementLink> links;

    internal EntitlementTable(RepositoryConnection connection)
    {
        this.connection = connection;
        table = new WideTable(connection, "entitlement_values", "entitlementkey", ["typekey"], EntitlementColumns.Catalogue);
        types = new(
            connection,
            "entitlement_types",
            row => new() { Key = row.GetInt64(0), EndpointKey = row.GetInt64(1), Name = row.GetString(2), Order = row.GetInt32(3) },
            new("typekey", type => type.Key),
            new("endpointkey", type => type.EndpointKey),
            new("entitlement_name", type => type.Name),
            new("order_index", type => type.Order));
        links = new(
            connection,
            "entitlement_links",
            row => new()
            {
                ParentKey = row.GetInt64(0),
                ChildKey = row.GetInt64(1),
                MappingType = row.GetString(2),
                AddsDependentTask = row.GetBoolean(3),
                RemovesDependentTask = row.GetBoolean(4),
                ChangedBy = row.GetString(5),
            },
            new("parentkey", link => link.ParentKey),
            new("childkey", link => link.ChildKey),
            new("mappingtype", link => link.MappingType),
            new("adddependenttask", link => link.AddsDependentTask),
            new("removedependenttask", link => link.RemovesDependentTask),
            new("changedby", link => link.ChangedBy));
    }

    /// <summary>All entitlements, oldest first.</summary>
    public IReadOnlyList<Entitlement> All => [.. table.Where().Select(FromRow)];

    /// <summary>All entitlement types, oldest first.</summary>
    public IReadOnlyList<EntitlementType> Types => types.Where("ORDER BY typekey");

    /// <summary>Adds an entitlement type and gives it its key.</summary>
    public EntitlementType Add(EntitlementType type) => type with { Key = types.Insert(type) };

    /// <summary>The entitlement type of a name in an endpoint, or null.</summary>
    public EntitlementType? FindType(long endpointKey, string name) =>
        types.Where("WHERE endpointkey = $p0 AND entitlement_name = $p1", endpointKey, name).SingleOrDefault();

    /// <summary>The entitlement type of a key that is known to exist.</summary>
    public EntitlementType GetType(long key) => types.Where("WHERE typekey = $p0", key).Single();

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
    public IReadOnlyList<EntitlementLink> Hierarchy => links.Where("ORDER BY parentkey, childkey, mappingtype");

    /// <summary>The hierarchies below an entitlement.</summary>
    public IReadOnlyList<EntitlementLink> Below(long key) => links.Where("WHERE parentkey = $p0 ORDER BY childkey, mappingtype", key);

    internal void Add(EntitlementLink link) => links.Put(link);

    internal void Remove(EntitlementLink link) => connection.Prepared(
        "DELETE FROM entitlement_links WHERE parentkey = $p0 AND childkey = $p1 AND mappingtype = $p2", link.ParentKey, link.ChildKey, link.MappingType).Execute();

    internal IEnumerable<(Entitlement Entitlement, string ChangedBy)> Rows() => table.Where().Select(row => (FromRow(row), row.ChangedBy));

    private static Entitlement FromRow(WideRow row) => new(row.Key, row.Parents[0]!.Value, row.Columns);
}
