namespace OpsRampHarness.Connector.Identity;

/// <summary>
/// The columns of a wide table that hold anything, or may: of a hundred, a pack fills ten, and asking SQLite for the others
/// is most of what reading a row costs.
/// </summary>
internal sealed class UsedColumns
{
    // Columns that EIC fills by itself, whatever a pack maps. Entitlements have a status as accounts do.
    private static readonly string[] FilledByEic = ["username", "statuskey", "manager", "name", "status", "userlock", "entitlement_value"];

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>The columns of a table.</summary>
    /// <param name="catalogue">All it has.</param>
    /// <param name="all">Whether all are taken for used, because nobody knows what was written to it.</param>
    public UsedColumns(ColumnCatalogue catalogue, bool all) =>
        names.UnionWith(all ? catalogue.Names : catalogue.Names.Intersect(FilledByEic, StringComparer.Ordinal));

    /// <summary>How many there are; as long as this stays, they stay.</summary>
    public int Count => names.Count;

    /// <summary>Says that something will be written to columns.</summary>
    public void Add(IEnumerable<Column> columns) => names.UnionWith(columns.Select(column => column.Name));

    /// <summary>Says that the table is to hold what another one does.</summary>
    public void Add(UsedColumns other) => names.UnionWith(other.names);

    /// <summary>Whether a column may hold something.</summary>
    public bool Contains(Column column) => names.Contains(column.Name);
}
