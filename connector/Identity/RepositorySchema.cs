using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OpsRampHarness.Connector.Identity;

/// <summary>
/// The tables of a repository, as the steps that lead from each version to the next. A step never changes once a build with
/// it was used: a new need is a new step. The wide tables are made from the column catalogues.
/// </summary>
internal static class RepositorySchema
{
    private static readonly string[] Steps = [FirstTables, SystemsAround, DependentTasks];

    /// <summary>The version a repository of this build has, kept in SQLite's <c>user_version</c>.</summary>
    public static int Version => Steps.Length;

    /// <summary>Takes a repository from the version it has to the given one, wholly or not at all.</summary>
    public static void Migrate(SqliteConnection connection, int to)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture, $"{string.Join('\n', Steps[VersionOf(connection)..to])}\nPRAGMA user_version = {to};");
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    public static int VersionOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public static bool IsEmpty(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_schema";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture) == 0;
    }

    private static string Columns(ColumnCatalogue catalogue) =>
        string.Join(", ", catalogue.Columns.Select(column => $"\"{column.Name}\" TEXT"));

    private static string FirstTables => $"""
        CREATE TABLE users (userkey INTEGER PRIMARY KEY AUTOINCREMENT, changedby TEXT NOT NULL, {Columns(UserColumns.Catalogue)});
        CREATE UNIQUE INDEX users_username ON users (username COLLATE NOCASE);

        CREATE TABLE security_systems (
            systemkey INTEGER PRIMARY KEY AUTOINCREMENT, systemname TEXT NOT NULL UNIQUE, connectionname TEXT NOT NULL,
            instant_provision INTEGER NOT NULL, provisioning_tries INTEGER NOT NULL);
        CREATE TABLE endpoints (
            endpointkey INTEGER PRIMARY KEY AUTOINCREMENT, systemkey INTEGER NOT NULL REFERENCES security_systems,
            endpoint_name TEXT NOT NULL UNIQUE, account_name_rule TEXT, user_account_correlation_rule TEXT);

        CREATE TABLE accounts (
            accountkey INTEGER PRIMARY KEY AUTOINCREMENT, endpointkey INTEGER NOT NULL REFERENCES endpoints,
            userkey INTEGER REFERENCES users, changedby TEXT NOT NULL, {Columns(AccountColumns.Catalogue)});
        CREATE INDEX accounts_id ON accounts (endpointkey, accountID);
        CREATE INDEX accounts_name ON accounts (endpointkey, name);
        CREATE INDEX accounts_user ON accounts (userkey);

        CREATE TABLE entitlement_types (
            typekey INTEGER PRIMARY KEY AUTOINCREMENT, endpointkey INTEGER NOT NULL REFERENCES endpoints,
            entitlement_name TEXT NOT NULL, order_index INTEGER NOT NULL, UNIQUE (endpointkey, entitlement_name));
        CREATE TABLE entitlement_values (
            entitlementkey INTEGER PRIMARY KEY AUTOINCREMENT, typekey INTEGER NOT NULL REFERENCES entitlement_types,
            changedby TEXT NOT NULL, {Columns(EntitlementColumns.Catalogue)});
        CREATE INDEX entitlements_id ON entitlement_values (typekey, entitlementID);
        CREATE INDEX entitlements_value ON entitlement_values (typekey, entitlement_value);

        CREATE TABLE account_entitlements (
            accountkey INTEGER NOT NULL REFERENCES accounts, entitlementkey INTEGER NOT NULL REFERENCES entitlement_values,
            changedby TEXT NOT NULL, PRIMARY KEY (accountkey, entitlementkey)) WITHOUT ROWID;
        CREATE TABLE removed_links (
            accountkey INTEGER NOT NULL, entitlementkey INTEGER NOT NULL, changedby TEXT NOT NULL,
            PRIMARY KEY (accountkey, entitlementkey)) WITHOUT ROWID;

        CREATE TABLE tasks (
            taskkey INTEGER PRIMARY KEY AUTOINCREMENT, tasktype TEXT NOT NULL, status INTEGER NOT NULL,
            endpointkey INTEGER NOT NULL REFERENCES endpoints, userkey INTEGER, accountkey INTEGER, accountname TEXT,
            entitlementkey INTEGER, parenttask INTEGER, source TEXT NOT NULL, attributes TEXT, comments TEXT,
            provisioningcomments TEXT, provisioningtries INTEGER NOT NULL, createdate TEXT NOT NULL, updatedate TEXT NOT NULL);
        CREATE TABLE connection_tokens (
            connectionname TEXT NOT NULL, authentication TEXT NOT NULL, connectionjson TEXT NOT NULL, accesstoken TEXT, refreshtoken TEXT,
            PRIMARY KEY (connectionname, authentication)) WITHOUT ROWID;
        CREATE TABLE job_history (
            jobkey INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, systemkey INTEGER NOT NULL REFERENCES security_systems,
            outcome TEXT NOT NULL, started TEXT NOT NULL, ended TEXT, comments TEXT);
        """;
    /// <summary>What surrounds the connector: connections, SAV roles, mail, schedules, the history of tasks, hierarchies.</summary>
    private const string SystemsAround = """
        CREATE TABLE connections (
            connectionkey INTEGER PRIMARY KEY AUTOINCREMENT, connectionname TEXT NOT NULL UNIQUE, description TEXT,
            connectiontype TEXT NOT NULL, default_sav_role TEXT, email_template TEXT, target TEXT);
        INSERT INTO connections (connectionname, connectiontype) SELECT DISTINCT connectionname, 'REST' FROM security_systems;
        CREATE TABLE global_configuration (settingname TEXT PRIMARY KEY, setting TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE connection_files (
            connectionname TEXT NOT NULL, filename TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (connectionname, filename)) WITHOUT ROWID;
        CREATE TABLE user_sav_roles (
            userkey INTEGER NOT NULL REFERENCES users, rolename TEXT NOT NULL, changedby TEXT NOT NULL, PRIMARY KEY (userkey, rolename)) WITHOUT ROWID;
        CREATE TABLE email_templates (templatename TEXT PRIMARY KEY, subject TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE endpoint_email_templates (
            endpointkey INTEGER NOT NULL REFERENCES endpoints, event TEXT NOT NULL, tasktype TEXT NOT NULL, templatename TEXT NOT NULL,
            PRIMARY KEY (endpointkey, event, tasktype)) WITHOUT ROWID;
        CREATE TABLE notifications (
            notificationkey INTEGER PRIMARY KEY AUTOINCREMENT, created TEXT NOT NULL, event TEXT NOT NULL, taskkey INTEGER NOT NULL,
            recipient TEXT, templatename TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, problem TEXT);
        CREATE TABLE entitlement_links (
            parentkey INTEGER NOT NULL REFERENCES entitlement_values, childkey INTEGER NOT NULL REFERENCES entitlement_values,
            mappingtype TEXT NOT NULL, changedby TEXT NOT NULL, PRIMARY KEY (parentkey, childkey, mappingtype)) WITHOUT ROWID;
        CREATE TABLE task_history (
            historykey INTEGER PRIMARY KEY AUTOINCREMENT, taskkey INTEGER NOT NULL REFERENCES tasks, moment TEXT NOT NULL,
            status INTEGER NOT NULL, comments TEXT);
        CREATE TABLE job_schedules (
            schedulekey INTEGER PRIMARY KEY AUTOINCREMENT, jobname TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
            systemkey INTEGER NOT NULL REFERENCES security_systems, incremental INTEGER NOT NULL, cron TEXT, countedfrom TEXT);
        ALTER TABLE job_history ADD COLUMN incremental INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE tasks ADD COLUMN requestkey INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE tasks ADD COLUMN approvers TEXT;
        ALTER TABLE tasks ADD COLUMN requestor TEXT;
        ALTER TABLE tasks ADD COLUMN sending TEXT;
        """;

    /// <summary>Which tasks follow from hierarchies.</summary>
    private const string DependentTasks = """
        ALTER TABLE entitlement_links ADD COLUMN adddependenttask INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE entitlement_links ADD COLUMN removedependenttask INTEGER NOT NULL DEFAULT 0;
        """;
}
