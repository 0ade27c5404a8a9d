namespace OpsRampHarness.Connector.Identity;

/// <summary>
/// Reads and writes a table whose columns come from a catalogue. Column names reach SQL only through
/// the catalogue; values only as parameters.
/// </summary>
internal sealed class WideTable
{
    private readonly RepositoryConnection connection;
    private readonly string table;
    private readonly string key;
    private readonly string[] parents;
    private readonly ColumnCatalogue catalogue;
    private readonly UsedColumns used;
    private Selection selection = new("", [], -1);
    private string[] lastNames = [];

    public WideTable(RepositoryConnection connection, string table, string key, string[] parents, ColumnCatalogue catalogue)
    {
        this.connection = connection;
        this.table = table;
        this.key = key;
        this.parents = parents;
        this.catalogue = catalogue;
        used = connection.Used(catalogue);
    }

    public static string Quote(string name) => $"\"{name}\"";

    public long Insert(long?[] parentKeys, IEnumerable<KeyValuePair<string, string?>> values, ChangeSource source)
    {
        var columns = Known(values);
        used.Add(columns.Select(column => column.Key));
        string[] names = [.. parents, "changedby", .. columns.Select(column => Quote(column.Key.Name))];
        object?[] all = [.. parentKeys.Cast<object?>(), source.Text, .. columns.Select(column => column.Value)];
        return connection.Prepared(
            $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", Enumerable.Range(0, all.Length).Select(RepositoryConnection.Parameter))}) RETURNING {key}",
            all).Scalar()!.Value;
    }

    public void Update(long rowKey, IEnumerable<KeyValuePair<string, string?>> values, ChangeSource source)
    {
        var columns = Known(values);
        if (columns.Count == 0)
            return;

        used.Add(columns.Select(column => column.Key));
        var sets = columns.Select((column, index) => $"{Quote(column.Key.Name)} = {RepositoryConnection.Parameter(index + 2)}");
        var changes = columns.Select((column, index) => $"{Quote(column.Key.Name)} IS NOT {RepositoryConnection.Parameter(index + 2)}");
        connection.Prepared(
            $"UPDATE {table} SET changedby = $p1, {string.Join(", ", sets)} WHERE {key} = $p0 AND ({string.Join(" OR ", changes)})",
            [rowKey, source.Text, .. columns.Select(column => column.Value)]).Execute();
    }

    public void SetParent(long rowKey, string parent, long? parentKey, ChangeSource source)
    {
        connection.Prepared(
            $"UPDATE {table} SET changedby = $p1, {parents.Single(name => name == parent)} = $p2 WHERE {key} = $p0",
            [rowKey, source.Text, parentKey]).Execute();
    }

    /// <summary>The rows where each of the given columns (a parent, the key, or one of the catalogue) has the given value.</summary>
    public List<WideRow> Where(params WideCondition[] conditions)
    {
        var tests = conditions.Select((condition, index) => $"{ColumnName(condition.Column)} = {RepositoryConnection.Parameter(index)}{(condition.AnyCase ? " COLLATE NOCASE" : "")}");
        var where = conditions.Length == 0 ? "" : $" WHERE {string.Join(" AND ", tests)}";
        return connection.Rows($"{Select().Text}{where} ORDER BY {key}", Row, [.. conditions.Select(condition => condition.Value)]);
    }

    public WideRow? Find(long rowKey) => Where(new WideCondition(key, rowKey)) is [var row] ? row : null;

    private WideRow Row(Statement row)
    {
        var parentKeys = new long?[parents.Length];
        for (var i = 0; i < parents.Length; i++)
            parentKeys[i] = row.KeyOrNull(i + 1);

        return new WideRow(row.GetInt64(0), parentKeys, row.GetString(parents.Length + 1), Columns(row));
    }

    private Selection Select()
    {
        if (selection.Count == used.Count)
            return selection;
        var columns = catalogue.Columns.Where(used.Contains).ToList();
        return selection = new Selection(
            $"SELECT {string.Join(", ", [key, .. parents, "changedby", .. columns.Select(column => Quote(column.Name))])} FROM {table}",
            [.. columns.Select((column, index) => new SelectedColumn(parents.Length + 2 + index, column.Name)).OrderBy(column => column.Name, StringComparer.OrdinalIgnoreCase)],
            used.Count);
    }

    /// <summary>Most columns are null in most rows: those are left out.</summary>
    private ColumnValues Columns(Statement row)
    {
        var count = 0;
        foreach (var column in selection.Columns)
        {
            if (row.IsNull(column.Ordinal))
                continue;
            selection.Names[count] = column.Name;
            selection.Values[count++] = row.GetString(column.Ordinal);
        }

        // The rows of a table mostly have the same columns: they share the names.
        var names = selection.Names.AsSpan(0, count);
        if (!names.SequenceEqual(lastNames))
            lastNames = names.ToArray();
        return new(lastNames, selection.Values[..count]);
    }

    private List<KeyValuePair<Column, string?>> Known(IEnumerable<KeyValuePair<string, string?>> values) =>
        [.. values.Select(value => KeyValuePair.Create(catalogue[value.Key], value.Value))];

    private string ColumnName(string column) =>
        column == key || parents.Contains(column) ? column : Quote(catalogue[column].Name);

    /// <summary>The columns that are asked for, by name, and the text that asks; right while as many are used.</summary>
    private sealed record Selection(string Text, SelectedColumn[] Columns, int Count)
    {
        /// <summary>Room for the names of a row.</summary>
        public string[] Names { get; } = new string[Columns.Length];

        /// <summary>Room for its values.</summary>
        public string[] Values { get; } = new string[Columns.Length];
    }

    private sealed record SelectedColumn(int Ordinal, string Name);
}
