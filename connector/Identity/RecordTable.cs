namespace OpsRampHarness.Connector.Identity;

/// <summary>
/// Reads and writes a table whose rows are records of one type. Column names reach SQL only through the fields, values only
/// as parameters.
/// </summary>
internal sealed class RecordTable<T>
{
    private readonly RepositoryConnection connection;
    private readonly RecordField<T>[] fields;
    private readonly Func<Statement, T> map;
    private readonly string select;
    private readonly string insert;
    private readonly string update;
    private readonly string put;

    /// <summary>A table; its first field is the key by which records are changed.</summary>
    /// <param name="connection">The repository.</param>
    /// <param name="table">The table.</param>
    /// <param name="map">Makes a record of a row, whose columns come in the order of the fields.</param>
    /// <param name="fields">The columns.</param>
    public RecordTable(RepositoryConnection connection, string table, Func<Statement, T> map, params RecordField<T>[] fields)
    {
        this.connection = connection;
        this.fields = fields;
        this.map = map;
        var key = fields[0].Name;
        var names = fields.Select(field => field.Name).ToList();
        var others = names.Skip(1).ToList();
        select = $"SELECT {string.Join(", ", names)} FROM {table} ";
        insert = $"INSERT INTO {table} ({string.Join(", ", others)}) VALUES ({Parameters(others.Count)}) RETURNING {key}";
        update = $"UPDATE {table} SET {string.Join(", ", others.Select((name, index) => $"{name} = {RepositoryConnection.Parameter(index + 1)}"))} WHERE {key} = $p0";
        put = $"INSERT OR REPLACE INTO {table} ({string.Join(", ", names)}) VALUES ({Parameters(names.Count)})";
    }

    /// <summary>Adds a record whose key the table gives, and says which.</summary>
    public long Insert(T record) => connection.Prepared(insert, Values(record).AsSpan(1)).Scalar()!.Value;

    /// <summary>Stores a changed record in the place of the one with its key.</summary>
    public void Update(T record) => connection.Prepared(update, Values(record)).Execute();

    /// <summary>Stores a record that brings its key, in the place of one that has it already.</summary>
    public void Put(T record) => connection.Prepared(put, Values(record)).Execute();

    /// <summary>The records that a clause selects and orders; its values are the parameters <c>$p0</c>, <c>$p1</c>, …</summary>
    public List<T> Where(string clause, params ReadOnlySpan<object?> values) => connection.Rows(select + clause, map, values);

    private object?[] Values(T record) => Array.ConvertAll(fields, field => field.Value(record));

    private static string Parameters(int count) => string.Join(", ", Enumerable.Range(0, count).Select(RepositoryConnection.Parameter));
}
