using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// What an access import has read: everything waits in temporary tables until all of it is there, and is then stored in one
/// transaction. Calls that depend on entitlements read earlier find them here.
/// </summary>
internal sealed class AccessReading(ImportContext context) : IDisposable
{
    private readonly List<IDisposable> tables = [];
    private readonly List<Func<ImportCounts>> parts = [];
    private readonly List<Func<ImportCounts>> last = [];
    private readonly Dictionary<string, EntitlementReconciliation> types = new(StringComparer.Ordinal);
    private int asked;

    /// <summary>A number that no table of this reading has in its name yet.</summary>
    public int NextNumber => tables.Count;

    /// <summary>Keeps a temporary table until everything is stored.</summary>
    public T Keep<T>(T table)
        where T : IDisposable
    {
        tables.Add(table);
        return table;
    }

    /// <summary>Adds a part, which is stored after those added before it.</summary>
    public void Add(Func<ImportCounts> part) => parts.Add(part);

    /// <summary>Adds a part that is stored when the entitlements of every type are.</summary>
    public void AddLast(Func<ImportCounts> part) => last.Add(part);

    /// <summary>Adds the entitlements of a type.</summary>
    public void Add(string type, EntitlementReconciliation entitlements)
    {
        types.Add(type, entitlements);
        Add(entitlements.Store);
    }

    /// <summary>Stores all of it or nothing.</summary>
    public ImportCounts Store()
    {
        var counts = new ImportCounts();
        context.Repository.InTransaction(() => 
        {
            foreach (var part in parts.Concat(last))
                counts = counts.Plus(part());
        });
        return counts;
    }

    /// <summary>
    /// A column of the active entitlements of a type, as they will be once this import is stored: known ones first, new ones
    /// in the order they were read. Null when there is no such type.
    /// </summary>
    public IEnumerable<string>? ValuesOf(string type, Column column)
    {
        var known = context.Repository.Entitlements.FindType(context.Endpoint.Key, type);
        if (types.TryGetValue(type, out var read))
            return Values(read.Future(column));
        if (known is null)
            return context.Definition.Entitlements?.Types.Any(definition => definition.Name == type) == true ? [] : null;
        return BatchedValues.Read(context.Repository.Connection, "entitlement_values", "entitlementkey", Quote(column), $"typekey = {known.Key} AND status IS NOT '{EntitlementStatus.Inactive}'")
            .Select(row => row.Value);
    }

    public void Dispose() => tables.ForEach(table => table.Dispose());

    private IEnumerable<string> Values(string query)
    {
        var table = Keep(new TemporaryTable(context.Repository.Connection, FormattableString.Invariant($"asked_{asked++}"), query));
        return BatchedValues.Read(context.Repository.Connection, $"temp.{table.Name}", "rowid", "value", "TRUE").Select(row => row.Value);
    }
}
