using LinqToDB;
using LinqToDB.Data;
using LinqToDB.DataProvider.SQLite;
using Microsoft.Data.Sqlite;

namespace OpsRampHarness.Connector.Identity;

/// <summary>
/// What EIC knows: users, security systems, endpoints, accounts, entitlements, links, tasks and job history, in one
/// SQLite database. Belongs to one world and is not safe for use from several threads at once.
/// </summary>
public sealed class IdentityRepository : IDisposable
{
    private static readonly Lazy<IdentityRepository> Template = new(() =>
    {
        var repository = new IdentityRepository(OpenConnection(":memory:"));
        RepositorySchema.Create(repository.Connection);
        return repository;
    });

    private static readonly Lock TemplateLock = new();

    private readonly DataConnection data;

    private IdentityRepository(SqliteConnection connection)
    {
        Connection = connection;
        data = new DataConnection(new DataOptions().UseConnection(SQLiteTools.GetDataProvider(SQLiteProvider.Microsoft), connection));
        Users = new UserTable(connection);
        Systems = new SystemTable(data);
        Accounts = new AccountTable(connection);
        Entitlements = new EntitlementTable(connection, data);
        Links = new LinkTable(connection, data);
        Tasks = new TaskTable(data);
        Jobs = new JobTable(data);
        Tokens = new TokenTable(data);
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

    internal SqliteConnection Connection { get; }

    /// <summary>An empty repository in memory, cloned from a template so that no schema is made per world.</summary>
    public static IdentityRepository CreateInMemory()
    {
        lock (TemplateLock)
            return Template.Value.Clone();
    }

    /// <summary>Opens a repository file, making it when it does not exist.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="RepositoryException">The file is no repository, or one of a newer version.</exception>
    public static IdentityRepository Open(string path)
    {
        var connection = OpenConnection(path);
        try
        {
            Prepare(connection, path);
            return new IdentityRepository(connection);
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
        var copy = OpenConnection(":memory:");
        Connection.BackupDatabase(copy);
        return new IdentityRepository(copy);
    }

    /// <summary>Everything EIC believes at this moment, in one canonical order.</summary>
    public IdentitySnapshot Snapshot() => SnapshotReader.Read(this);

    /// <summary>Does all of the work or none of it.</summary>
    public void InTransaction(Action work)
    {
        using var transaction = data.BeginTransaction();
        work();
        transaction.Commit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        data.Dispose();
        Connection.Dispose();
    }

    private static SqliteConnection OpenConnection(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            ForeignKeys = true,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static void Prepare(SqliteConnection connection, string path)
    {
        try
        {
            switch (RepositorySchema.VersionOf(connection))
            {
                case 0 when RepositorySchema.IsEmpty(connection):
                    RepositorySchema.Create(connection);
                    break;
                case 0:
                    throw new RepositoryException($"'{path}' is a SQLite database of something else. Name another file.");
                case > RepositorySchema.Version and var version:
                    throw new RepositoryException(
                        $"'{path}' has schema version {version}; this build knows up to {RepositorySchema.Version}. Use the newer build.");
            }
        }
        catch (SqliteException error) when (error.SqliteErrorCode == 26)
        {
            throw new RepositoryException($"'{path}' is not a SQLite database. Name another file.");
        }
    }
}
