using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OpsRampHarness.Connector.Identity;

/// <summary>
/// A compiled statement and, while it is read, the row it stands at. Values go to the database by the place of their
/// parameter, which is looked up once: by name it would be looked up for each value of each row.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt handle;
    private readonly int[] places;

    /// <summary>Compiles a statement.</summary>
    /// <param name="database">Where it runs.</param>
    /// <param name="text">One statement, without another behind it.</param>
    /// <param name="parameters">The names of its parameters, in the order in which they are bound.</param>
    /// <exception cref="SqliteException">It cannot be compiled.</exception>
    public Statement(sqlite3 database, string text, IEnumerable<string> parameters)
    {
        this.database = database;
        Check(raw.sqlite3_prepare_v3(database, text, raw.SQLITE_PREPARE_PERSISTENT, out handle, out var tail));
        if (!string.IsNullOrWhiteSpace(tail))
            throw new ArgumentException($"'{tail}' stands behind the first statement.", nameof(text));
        places = [.. parameters.Select(name => raw.sqlite3_bind_parameter_index(handle, name))];
    }

    /// <summary>Binds the parameter at a place of the order they were named in. One that the text does not mention is left out.</summary>
    public void Bind(int index, object? value)
    {
        if (places[index] is 0)
            return;
        Check(value switch
        {
            null => raw.sqlite3_bind_null(handle, places[index]),
            string text => raw.sqlite3_bind_text(handle, places[index], text),
            long number => raw.sqlite3_bind_int64(handle, places[index], number),
            int number => raw.sqlite3_bind_int64(handle, places[index], number),
            bool flag => raw.sqlite3_bind_int64(handle, places[index], flag ? 1 : 0),
            byte[] bytes => raw.sqlite3_bind_blob(handle, places[index], bytes),
            _ => throw new NotSupportedException($"A repository stores no {value.GetType()}."),
        });
    }

    /// <summary>Executes it.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute()
    {
        try
        {
            while (Step())
            {
            }

            return raw.sqlite3_changes(database);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Executes it and gives the whole number in its first row's first column; null for none.</summary>
    public long? Scalar()
    {
        try
        {
            long? result = Step() && !IsNull(0) ? GetInt64(0) : null;
            while (Step())
            {
            }

            return result;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Its rows.</summary>
    public List<T> Rows<T>(Func<Statement, T> map)
    {
        var rows = new List<T>();
        try
        {
            while (Step())
                rows.Add(map(this));
            return rows;
        }
        finally
        {
            Reset();
        }
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public string GetString(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

    public long GetInt64(int column) => raw.sqlite3_column_int64(handle, column);

    public int GetInt32(int column) => (int)GetInt64(column);

    public bool GetBoolean(int column) => GetInt64(column) != 0;

    public byte[] GetBytes(int column) => raw.sqlite3_column_blob(handle, column).ToArray();

    public string? TextOrNull(int column) => IsNull(column) ? null : GetString(column);

    public long? KeyOrNull(int column) => IsNull(column) ? null : GetInt64(column);

    public void Dispose() => handle.Dispose();

    private bool Step()
    {
        var result = raw.sqlite3_step(handle);
        if (result == raw.SQLITE_ROW)
            return true;
        if (result != raw.SQLITE_DONE)
            Check(result);
        return false;
    }

    /// <summary>Lets it be executed again. What went wrong in a step was told by the step.</summary>
    private void Reset() => raw.sqlite3_reset(handle);

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
