using Microsoft.Data.Sqlite;
using OpsRampHarness.MockServer.Documents;

namespace OpsRampHarness.MockServer.Persistence;

/// <summary>A workspace as it was found on disk.</summary>
internal sealed record StoredWorkspace(long Key, string Name, WorkspaceDocument State, WorkspaceDocument? Setup, DateTimeOffset SetupAt, TimeSpan ClockOffset, DateTimeOffset? FrozenAt)
{
    public IReadOnlyDictionary<string, long> TenantKeys { get; init; } = new Dictionary<string, long>();

    public IReadOnlyList<(string Name, byte[] Json)> Snapshots { get; init; } = [];

    /// <summary>Reads all workspaces.</summary>
    /// <exception cref="System.Text.Json.JsonException">A row cannot be read.</exception>
    /// <exception cref="SqliteException">The file cannot be read.</exception>
    public static IReadOnlyList<StoredWorkspace> ReadAll(StateStore store)
    {
        lock (store.Gate)
        {
            return [.. store.Connection
                .Rows("SELECT id, name, head, setup, setup_at, clock_offset, frozen_at FROM workspace ORDER BY id", Read)
                .Select(workspace => workspace.Fill(store.Connection))];
        }
    }

    private static StoredWorkspace Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        Document(row.Blob(2)!),
        row.Blob(3) is { } setup ? Document(setup) : null,
        new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero),
        TimeSpan.FromTicks(row.GetInt64(5)),
        row.IsDBNull(6) ? null : new DateTimeOffset(row.GetInt64(6), TimeSpan.Zero));

    private StoredWorkspace Fill(SqliteConnection connection)
    {
        var tenants = connection.Rows(
            "SELECT id, head FROM tenant WHERE workspace = $workspace ORDER BY id",
            row => (Key: row.GetInt64(0), Head: StateRows.Tenant(row.Blob(1)!)),
            ("$workspace", Key));
        return this with
        {
            State = State with { Tenants = [.. tenants.Select(tenant => Tenant(connection, tenant.Key, tenant.Head))] },
            TenantKeys = tenants.ToDictionary(tenant => tenant.Head.Id, tenant => tenant.Key, StringComparer.Ordinal),
            Snapshots = connection.Rows(
                "SELECT name, json FROM snapshot WHERE workspace = $workspace", row => (row.GetString(0), row.Blob(1)!), ("$workspace", Key)),
        };
    }

    private static TenantDocument Tenant(SqliteConnection connection, long key, TenantDocument head) => StateRows.Fill(
        head,
        connection.Rows(
            "SELECT kind, json FROM item WHERE tenant = $tenant ORDER BY id", row => (Kind: row.GetString(0), Json: row.Blob(1)!), ("$tenant", key))
            .ToLookup(item => item.Kind, item => item.Json, StringComparer.Ordinal));

    private static WorkspaceDocument Document(byte[] json) =>
        WorkspaceDocuments.TryRead(json, out var document, out var problem)
            ? document
            : throw new System.Text.Json.JsonException(problem.Message);
}
