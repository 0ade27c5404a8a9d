namespace OpsRampHarness.MockServer.Persistence;

/// <summary>The tables of a state file.</summary>
internal static class StateSchema
{
    /// <summary>Version of the format; written to the file's <c>user_version</c>.</summary>
    public const int Version = 1;

    /// <summary>
    /// The write-ahead log survives the death of the process at any moment. The file stays locked for other servers
    /// while this one runs.
    /// </summary>
    public const string Settings = """
        PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA foreign_keys = ON;
        """;

    /// <summary>Rows come back in the order of their first insertion, which is that of creation.</summary>
    public const string Tables = """
        CREATE TABLE workspace (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            head BLOB NOT NULL,
            setup BLOB,
            setup_at INTEGER NOT NULL,
            clock_offset INTEGER NOT NULL,
            frozen_at INTEGER);
        CREATE TABLE tenant (
            id INTEGER PRIMARY KEY,
            workspace INTEGER NOT NULL REFERENCES workspace ON DELETE CASCADE,
            name TEXT NOT NULL,
            head BLOB NOT NULL,
            UNIQUE (workspace, name));
        CREATE TABLE item (
            id INTEGER PRIMARY KEY,
            tenant INTEGER NOT NULL REFERENCES tenant ON DELETE CASCADE,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            json BLOB NOT NULL,
            UNIQUE (tenant, kind, name));
        CREATE TABLE snapshot (
            workspace INTEGER NOT NULL REFERENCES workspace ON DELETE CASCADE,
            name TEXT NOT NULL,
            json BLOB NOT NULL,
            PRIMARY KEY (workspace, name)) WITHOUT ROWID;
        PRAGMA user_version = 1;
        """;
}
