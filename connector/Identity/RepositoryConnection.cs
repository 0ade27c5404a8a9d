using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OpsRampHarness.Connector.Identity;

/// <summary>A connection that keeps the statements it compiled: the same few texts are executed thousands of times.</summary>
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

    private readonly Dictionary<string, Statement> prepared = new(StringComparer.Ordinal);

    private bool isMarked;

    /// <summary>Its temporary tables.</summary>
    public TemporaryTables Temporary => field ??= new TemporaryTables(this);

    /// <summary>
    /// A statement with values for its parameters <c>$p0</c>, <c>$p1</c>, … It belongs to the connection: nobody else disposes it,
    /// and what it reads is read to the end before it is asked for again.
    /// </summary>
    public Statement Prepared(string text, params ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(text, out var statement))
            prepared[text] = statement = new Statement(Handle!, text, Enumerable.Range(0, values.Length).Select(Parameter));
        for (var i = 0; i < values.Length; i++)
            statement.Bind(i, values[i]);
        return statement;
    }

    /// <summary>A statement whose parameters have names, given in the same order each time; else as the other.</summary>
    public Statement Named(string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!prepared.TryGetValue(text, out var statement))
            prepared[text] = statement = new Statement(Handle!, text, values.ToArray().Select(value => value.Name));
        for (var i = 0; i < values.Length; i++)
            statement.Bind(i, values[i].Value);
        return statement;
    }

    /// <summary>Executes a statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(string text, params ReadOnlySpan<(string Name, object? Value)> values) => Named(text, values).Execute();

    /// <summary>The whole number that a query gives; 0 for none.</summary>
    public long Scalar(string text, params ReadOnlySpan<(string Name, object? Value)> values) => Named(text, values).Scalar() ?? 0;

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

    /// <summary>The rows of a query.</summary>
    public List<T> Rows<T>(string text, Func<Statement, T> map, params ReadOnlySpan<object?> values) => Prepared(text, values).Rows(map);

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

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var statement in prepared.Values)
                statement.Dispose();
            prepared.Clear();
        }

        base.Dispose(disposing);
    }
}
