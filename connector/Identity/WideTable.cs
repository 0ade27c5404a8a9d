using Microsoft.Data.Sqlite;

namespace OpsRampHarness.Connector.Identity;

/// <summary>
/// Reads and writes a table whose columns come from a catalogue. Column names reach SQL only through
/// the catalogue; values only as parameters.
/// </summary>
internal sealed class WideTable
{
    private readonly SqliteConnection connection;
    private readonly string table;
    private readonly string key;
    private readonly string[] parents;
    private readonly ColumnCatalogue catalogue;
    private readonly string select;

    public WideTable(SqliteConnection connection, string table, string key, string[] parents, ColumnCatalogue catalogue)
    {
        this.connection = connection;
        this.table = table;
        this.key = key;
        this.parents = parents;
        this.catalogue = catalogue;
        select = $"SELECT {string.Join(", ", [key, .. parents, "changedby", .. catalogue.Columns.Select(column => Quote(column.Name))])} FROM {table}";
    }

    public static string Quote(string name) => $"\"{name}\"";

    public long Insert(long?[] parentKeys, IEnumerable<KeyValuePair<string, string?>> values, ChangeSource source)
    {
        var columns = Known(values);
        string[] names = [.. parents, "changedby", .. columns.Select(column => Quote(column.Key))];
        object?[] all = [.. parentKeys.Cast<object?>(), source.Text, .. columns.Select(column => column.Value)];
        using var command = Command(
            $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", Enumerable.Range(0, all.Length).Select(Name))}) RETURNING {key}",
            all);
        return (long)command.ExecuteScalar()!;
    }

    public void Update(long rowKey, IEnumerable<KeyValuePair<string, string?>> values, ChangeSource source)
    {
        var columns = Known(values);
        if (columns.Count == 0)
            return;

        var sets = columns.Select((column, index) => $"{Quote(column.Key)} = {Name(index + 2)}");
        var changes = columns.Select((column, index) => $"{Quote(column.Key)} IS NOT {Name(index + 2)}");
        using var command = Command(
            $"UPDATE {table} SET changedby = {Name(1)}, {string.Join(", ", sets)} WHERE {key} = {Name(0)} AND ({string.Join(" OR ", changes)})",
            [rowKey, source.Text, .. columns.Select(column => column.Value)]);
        command.ExecuteNonQuery();
    }

    public void SetParent(long rowKey, string parent, long? parentKey, ChangeSource source)
    {
        using var command = Command(
            $"UPDATE {table} SET changedby = $p1, {parents.Single(name => name == parent)} = $p2 WHERE {key} = $p0",
            [rowKey, source.Text, parentKey]);
        command.ExecuteNonQuery();
    }

    /// <summary>The rows where each of the given columns (a parent, the key, or one of the catalogue) has the given value.</summary>
    public List<WideRow> Where(params WideCondition[] conditions)
    {
        var tests = conditions.Select((condition, index) => $"{ColumnName(condition.Column)} = {Name(index)}{(condition.AnyCase ? " COLLATE NOCASE" : "")}");
        var where = conditions.Length == 0 ? "" : $" WHERE {string.Join(" AND ", tests)}";
        using var command = Command($"{select}{where} ORDER BY {key}", [.. conditions.Select(condition => condition.Value)]);
        using var reader = command.ExecuteReader();
        var rows = new List<WideRow>();
        while (reader.Read())
            rows.Add(Row(reader));
        return rows;
    }

    public WideRow? Find(long rowKey) => Where(new WideCondition(key, rowKey)) is [var row] ? row : null;

    private WideRow Row(SqliteDataReader reader)
    {
        var parentKeys = new long?[parents.Length];
        for (var i = 0; i < parents.Length; i++)
            parentKeys[i] = reader.IsDBNull(i + 1) ? null : reader.GetInt64(i + 1);

        var first = parents.Length + 2;
        var columns = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < catalogue.Columns.Count; i++)
        {
            if (!reader.IsDBNull(first + i))
                columns[catalogue.Columns[i].Name] = reader.GetString(first + i);
        }

        return new WideRow(reader.GetInt64(0), parentKeys, reader.GetString(first - 1), columns);
    }

    private List<KeyValuePair<string, string?>> Known(IEnumerable<KeyValuePair<string, string?>> values) =>
        [.. values.Select(value => KeyValuePair.Create(catalogue[value.Key].Name, value.Value))];

    private string ColumnName(string column) =>
        column == key || parents.Contains(column) ? column : Quote(catalogue[column].Name);

    private SqliteCommand Command(string text, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(Name(i), values[i] ?? DBNull.Value);
        return command;
    }

    private static string Name(int index) => $"$p{index}";
}
