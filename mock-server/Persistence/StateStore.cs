using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.MockServer.Persistence;

/// <summary>
/// Keeps the state of a server in a SQLite file. Every change is in it before the reply that acknowledges it, and the
/// death of the process at any moment leaves a file that can be opened again. Safe to use from many threads.
/// </summary>
public sealed class StateStore : IDisposable
{
    /// <summary>Name of the file in the folder.</summary>
    public const string FileName = "state.db";

    private readonly SqliteConnection connection;

    private StateStore(SqliteConnection connection) => this.connection = connection;

    /// <summary>Serialises everything on the one connection.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>The connection; whoever uses it holds <see cref="Gate"/>.</summary>
    internal SqliteConnection Connection => connection;

    /// <summary>Opens the state in a folder, or makes one there.</summary>
    /// <param name="folder">The folder; made if it does not exist.</param>
    /// <param name="store">The state.</param>
    /// <param name="problem">
    /// Why it cannot be opened: <c>data/folder</c>, <c>data/in-use</c>, <c>data/version</c> or <c>data/unreadable</c>.
    /// </param>
    public static bool TryOpen(
        string folder, [NotNullWhen(true)] out StateStore? store, [NotNullWhen(false)] out DocumentProblem? problem)
    {
        (store, problem) = (null, null);
        var file = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = new DocumentProblem("data/folder", $"The folder '{folder}' cannot be used for data: {exception.Message}");
            return false;
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            problem = Open(connection, file);
        }
        catch (SqliteException exception)
        {
            problem = Problem(exception, file);
        }

        if (problem is null)
            store = new StateStore(connection);
        else
            connection.Dispose();
        return problem is null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (Gate)
            connection.Dispose();
    }

    private static DocumentProblem? Open(SqliteConnection connection, string file)
    {
        connection.Open();
        connection.Execute(StateSchema.Settings);
        using var transaction = connection.BeginTransaction();
        var version = connection.Number("PRAGMA user_version");
        if (version is not (0 or StateSchema.Version))
            return new DocumentProblem("data/version", $"The state in '{file}' has format version {version}; this server reads version {StateSchema.Version}. Use the server that wrote it, or another folder.");
        if (version == 0)
            connection.Execute(StateSchema.Tables);
        transaction.Commit();
        return null;
    }

    private static DocumentProblem Problem(SqliteException exception, string file) => exception.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            new DocumentProblem("data/in-use", $"The state in '{file}' is in use by another server. Stop that one, or use another folder."),
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY =>
            new DocumentProblem("data/folder", $"The file '{file}' cannot be written: {exception.Message}"),
        _ => new DocumentProblem("data/unreadable", $"The state in '{file}' cannot be read: {exception.Message}. Move the file away to begin anew."),
    };
}
