using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OpsRampHarness.Connector.Identity;

/// <summary>A connection that keeps the commands it prepared: the same few texts are executed thousands of times.</summary>
/// <param name="connectionString">What to open.</param>
/// <param name="isNew">Whether it is empty, so that everything in it is written through this connection.</param>
internal sealed class RepositoryConnection(string connectionString, bool isNew) : SqliteConnection(connectionString)
{
    private readonly Dictionary<ColumnCatalogue, UsedColumns> used = [];

    // A repository is used by one thread at a time, and nobody asks SQLite how much memory it uses: without these its threads
    // wait for each other at every allocation. In a process that has opened a database already it is as it was.
    static RepositoryConnection()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    private bool isMarked;

    /// <summary>Its temporary tables.</summary>
    public TemporaryTables Temporary => field ??= new TemporaryTables(this);

    /// <summary>
    /// A command for a text whose parameters are <c>$p0</c>, <c>$p1</c>, … It belongs to the connection: nobody else disposes it,
    /// and what it reads is read to the end before it is asked for again.
    /// </summary>
    public SqliteCommand Prepared(string text, params ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(text, out var command))
        {
            command = Prepare(text);
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = Parameter(i) });
        }

        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    /// <summary>A command for a text whose parameters have names, given in the same order each time; else as the other.</summary>
    public SqliteCommand Named(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!prepared.TryGetValue(text, out var command))
        {
            command = Prepare(text);
            foreach (var (name, _) in values)
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }

    /// <summary>Executes a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string text, params ReadOnlySpan<(string Name, object? Value)> values) => Named(text, values).ExecuteNonQuery();

    /// <summary>The whole number that a query gives; 0 for none.</summary>
    public long Scalar(string text, params ReadOnlySpan<(string Name, object? Value)> values) => Named(text, values).ExecuteScalar() as long? ?? 0;

    /// <summary>Executes a statement that will not come again.</summary>
    public void ExecuteOnce(string text)
    {
        using var command = CreateCommand();
        command.CommandText = text;
        command.Transaction = Transaction;
        command.ExecuteNonQuery();
    }

    /// <summary>Does all of the work or none of it.</summary>
    public void InTransaction(Action work)
    {
        if (isMarked)
        {
            InSavepoint(work);
            return;
        }

        using var transaction = BeginTransaction();
        work();
        transaction.Commit();
    }

    /// <summary>Remembers what it holds now.</summary>
    public void Mark()
    {
        Temporary.Keep();
        Execute("SAVEPOINT marked");
        isMarked = true;
    }

    /// <summary>Holds what it held at the mark, as often as wanted. Its statements stay compiled.</summary>
    public void Rewind()
    {
        Execute("ROLLBACK TO marked");
        if (!Temporary.HasChanged)
            return;
        Execute("RELEASE marked");
        Temporary.MakeAgain();
        Mark();
    }

    /// <summary>The rows of a query that is asked again and again: writing its SQL anew each time costs more than answering it.</summary>
    public List<T> Rows<T>(string text, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepared(text, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(map(reader));
        return rows;
    }

    /// <summary>The columns of a wide table that hold anything. Who writes to others says so first.</summary>
    public UsedColumns Used(ColumnCatalogue catalogue)
    {
        if (!used.TryGetValue(catalogue, out var columns))
            used[catalogue] = columns = new UsedColumns(catalogue, all: !isNew);
        return columns;
    }

    /// <summary>Forgets everything, and holds what another one does.</summary>
    public void CopyFrom(RepositoryConnection other)
    {
        other.BackupDatabase(this);
        foreach (var (catalogue, columns) in other.used)
            Used(catalogue).Add(columns);
    }

    /// <summary>The name of the nth parameter.</summary>
    public static string Parameter(int index) => $"$p{index}";

    private void InSavepoint(Action work)
    {
        Execute("SAVEPOINT work");
        try
        {
            work();
        }
        catch
        {
            Execute("ROLLBACK TO work");
            Execute("RELEASE work");
            throw;
        }

        Execute("RELEASE work");
    }

    private SqliteCommand Prepare(string text)
    {
        var command = prepared[text] = CreateCommand();
        command.CommandText = text;
        return command;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var command in prepared.Values)
                command.Dispose();
            prepared.Clear();
        }

        base.Dispose(disposing);
    }
}
