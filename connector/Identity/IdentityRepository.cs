using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OpsRampHarness.Connector.Identity;

/// <summary>
/// What EIC knows: users, connections, security systems, endpoints, accounts, entitlements, links, tasks, jobs and
/// notifications, in one SQLite database. Belongs to one world and is not safe for use from several threads at once.
/// </summary>
public sealed class IdentityRepository : IDisposable
{
    private const string InMemory = ":memory:";
    private const int CannotOpen = 14;
    private const int NoDatabase = 26;

    /// <summary>How much of a file SQLite keeps in memory: enough for the indexes of large imports, the same for every size.</summary>
    private const int CacheKilobytes = 8 * 1024;

    /// <summary>How long a statement waits for another process that writes to the same file.</summary>
    private const int BusyMilliseconds = 30_000;

    private static readonly Lazy<IdentityRepository> Template = new(() =>
    {
        var repository = new IdentityRepository(OpenConnection(InMemory));
        RepositorySchema.Migrate(repository.Connection, RepositorySchema.Version);
        return repository;
    });

    private static readonly Lock TemplateLock = new();

    private (int Changes, IdentitySnapshot Snapshot)? last;
    private int changesAtMark = -1;
    private IdentitySnapshot? marked;

    private IdentityRepository(RepositoryConnection connection, string? path = null)
    {
        Path = path;
        connection.ExecuteOnce(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{CacheKilobytes}; PRAGMA temp.cache_size = -{CacheKilobytes}"));
        Connection = connection;
        Users = new UserTable(connection);
        Systems = new SystemTable(connection);
        Accounts = new AccountTable(connection);
        Entitlements = new EntitlementTable(connection);
        Links = new LinkTable(connection);
        Tasks = new TaskTable(connection);
        Jobs = new JobTable(connection);
        Connections = new ConnectionTable(connection);
        Mail = new MailTable(connection);
        Schedules = new ScheduleTable(connection);
        Tokens = new TokenTable(connection);
    }

    /// <summary>The users.</summary>
    public UserTable Users { get; }

    /// <summary>The security systems and their endpoints.</summary>
    public SystemTable Systems { get; }

    /// <summary>The accounts.</summary>
    public AccountTable Accounts { get; }

    /// <summary>The entitlement types and entitlements.</summary>
    public EntitlementTable Entitlements { get; }

    /// <summary>Which account has which entitlement.</summary>
    public LinkTable Links { get; }

    /// <summary>The provisioning tasks.</summary>
    public TaskTable Tasks { get; }

    /// <summary>The job history.</summary>
    public JobTable Jobs { get; }

    /// <summary>The tokens connections have fetched.</summary>
    public TokenTable Tokens { get; }

    /// <summary>The connections, with the files of their packs.</summary>
    public ConnectionTable Connections { get; }

    /// <summary>The email templates, and what was sent with them.</summary>
    public MailTable Mail { get; }

    /// <summary>The jobs there are, and when they run.</summary>
    public ScheduleTable Schedules { get; }

    /// <summary>The file it is kept in; null in memory.</summary>
    internal string? Path { get; }

    internal RepositoryConnection Connection { get; }

    /// <summary>An empty repository in memory, cloned from a template so that no schema is made per world.</summary>
    public static IdentityRepository CreateInMemory()
    {
        lock (TemplateLock)
            return Template.Value.Clone();
    }

    /// <summary>Opens a repository file, making it when it does not exist.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="RepositoryException">The file is no repository, or one of a newer version. An older one is brought up to date.</exception>
    public static IdentityRepository Open(string path)
    {
        RepositoryConnection connection;
        try
        {
            connection = OpenConnection(path);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == CannotOpen)
        {
            throw new RepositoryException($"'{path}' cannot be opened: it is a folder, lies in none that exists, or is not yours to write.", "Name another file.");
        }

        try
        {
            Prepare(connection, path);
            return new IdentityRepository(connection, System.IO.Path.GetFullPath(path));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A copy in memory, independent of this one.</summary>
    public IdentityRepository Clone()
    {
        var copy = OpenConnection(InMemory);
        copy.CopyFrom(Connection);
        return new IdentityRepository(copy);
    }

    /// <summary>Forgets everything, and knows what another repository does. What the keys stand for is as in the other.</summary>
    public void CopyFrom(IdentityRepository other)
    {
        Connection.CopyFrom(other.Connection);
        last = null;
    }

    /// <summary>How many users, accounts, entitlements and links it holds: what a snapshot of it would cost.</summary>
    public long Size => Connection.Scalar("""
        SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM accounts)
            + (SELECT count(*) FROM entitlement_values) + (SELECT count(*) FROM account_entitlements)
        """);

    /// <summary>Everything EIC believes at this moment, in one canonical order. In memory it is the same object until something is written.</summary>
    public IdentitySnapshot Snapshot()
    {
        var changes = raw.sqlite3_total_changes(Connection.Handle);
        if (Path is not null || last is not { } known || known.Changes != changes)
            last = known = (changes, SnapshotReader.Read(this));
        if (changes == changesAtMark)
            marked = known.Snapshot;
        return known.Snapshot;
    }

    /// <summary>Does all of the work or none of it.</summary>
    public void InTransaction(Action work) => Connection.InTransaction(work);

    /// <summary>Remembers what it knows now, for <see cref="Rewind"/>.</summary>
    /// <exception cref="InvalidOperationException">It is kept in a file: no transaction of a file may last so long.</exception>
    public void Mark()
    {
        if (Path is not null)
            throw new InvalidOperationException("A repository in a file is not marked.");
        Connection.Mark();
        changesAtMark = raw.sqlite3_total_changes(Connection.Handle);
        marked = null;
    }

    /// <summary>
    /// Knows again what it knew at the mark, no more and no less. As often as wanted: what begins alike many times begins so
    /// faster than in a copy, because nothing has to be compiled or read again.
    /// </summary>
    public void Rewind()
    {
        Connection.Rewind();
        changesAtMark = raw.sqlite3_total_changes(Connection.Handle);
        last = marked is { } snapshot ? (changesAtMark, snapshot) : null;
    }

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    private static RepositoryConnection OpenConnection(string path)
    {
        var connection = new RepositoryConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            ForeignKeys = true,
        }.ToString(), isNew: path == InMemory);
        connection.Open();
        raw.sqlite3_busy_timeout(connection.Handle, BusyMilliseconds);
        return connection;
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        try
        {
            var version = RepositorySchema.VersionOf(connection);
            if (version == 0 && !RepositorySchema.IsEmpty(connection))
                throw new RepositoryException($"'{path}' is a SQLite database of something else.", "Name another file.");
            if (version > RepositorySchema.Version)
            {
                throw new RepositoryException(
                    $"'{path}' has schema version {version}; this build knows up to {RepositorySchema.Version}.", "Use the newer build.");
            }

            if (version < RepositorySchema.Version)
                RepositorySchema.Migrate(connection, RepositorySchema.Version);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == NoDatabase)
        {
            throw new RepositoryException($"'{path}' is not a SQLite database.", "Name another file.");
        }
    }
}
