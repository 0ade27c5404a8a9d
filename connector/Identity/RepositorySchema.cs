using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The tables of a repository. The wide ones are made from the column catalogues.</summary>
internal static class RepositorySchema
{
    /// <summary>The version a repository of this build has, kept in SQLite's <c>user_version</c>.</summary>
    public const int Version = 1;

    public static void Create(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"{Tables}\nPRAGMA user_version = {Version};");
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

    private static string Tables { get; } = $"""
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
}
