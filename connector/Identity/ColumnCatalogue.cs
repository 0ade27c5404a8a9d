using System.Diagnostics.CodeAnalysis;

namespace OpsRampHarness.Connector.Identity;

/// <summary>
/// The columns one EIC table has. An import finds a column in any case (<c>CUSTOMPROPERTY2</c>);
/// a template must use the exact spelling, because EIC binds domain objects case-sensitively.
/// </summary>
public sealed class ColumnCatalogue
{
    private readonly Dictionary<string, Column> byName;

    internal ColumnCatalogue(string table, IEnumerable<Column> columns, params (string Alias, string Name)[] aliases)
    {
        Table = table;
        Columns = [.. columns];
        Names = [.. Columns.Select(column => column.Name)];
        byName = Columns.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var (alias, name) in aliases)
            byName.Add(alias, byName[name]);
    }

    /// <summary>The table, as messages name it: <c>account</c>, <c>entitlement</c>, <c>user</c>.</summary>
    public string Table { get; }

    /// <summary>All columns, in EIC's order.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Finds a column by name in the case templates must use.</summary>
    public bool TryFindExactly(string name, [NotNullWhen(true)] out Column? column) =>
        byName.TryGetValue(name, out column) && string.Equals(column.Name, name, StringComparison.Ordinal);

    /// <summary>Finds a column by name in any case.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out Column? column) => byName.TryGetValue(name, out column);

    internal Column this[string name] =>
        byName.TryGetValue(name, out var column)
            ? column
            : throw new ArgumentException($"An {Table} has no column '{name}'.", nameof(name));

    internal static IEnumerable<Column> Text(params string[] names) => names.Select(name => new Column(name, ColumnKind.Text));

    internal static IEnumerable<Column> Numbers(params string[] names) => names.Select(name => new Column(name, ColumnKind.Number));

    internal static IEnumerable<Column> Dates(params string[] names) => names.Select(name => new Column(name, ColumnKind.Date));

    internal static IEnumerable<Column> CustomProperties(int count)
    {
        for (var number = 1; number <= count; number++)
            yield return new Column($"customproperty{number}", ColumnKind.Text);
    }
}
