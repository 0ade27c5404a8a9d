using Microsoft.Data.Sqlite;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Persistence;

/// <summary>
/// The rows of one filling of a workspace. When the workspace is filled anew another session takes its place, and what
/// calls still under way change in the old filling is not written any more.
/// </summary>
internal sealed class StateSession(StateStore store, long workspace, IReadOnlyDictionary<string, long> known)
{
    private readonly Dictionary<string, long> tenants = new(known, StringComparer.Ordinal);
    private bool ended;

    /// <summary>Writes a whole workspace in the place of what is held of it, at once or not at all.</summary>
    public static StateSession Replace(StateStore store, string name, TenantRegistry filled, (WorkspaceDocument? Document, DateTimeOffset At) setup, HarnessClock clock, StateSession? before)
    {
        lock (store.Gate)
        {
            using var transaction = store.Connection.BeginTransaction();
            var key = Workspace(store.Connection, name, filled, setup, clock);
            var session = new StateSession(store, key, new Dictionary<string, long>());
            foreach (var tenant in filled.Tenants)
                session.WriteRows(tenant.Id, StateRows.Tenant(tenant), tenant.Changes!);
            transaction.Commit();
            foreach (var tenant in filled.Tenants)
                tenant.Changes!.Clear();
            before?.ended = true;
            return session;
        }
    }

    /// <summary>Writes what has changed in a tenant. Whoever calls holds the tenant's lock, or nobody else knows the tenant yet.</summary>
    public void Write(Tenant tenant, StateChanges changes)
    {
        // Made before the gate is taken: it asks the registry, which may be waiting for the gate.
        var head = changes.OfTenant ? StateRows.Tenant(tenant) : null;
        lock (store.Gate)
        {
            if (!ended)
            {
                using var transaction = store.Connection.BeginTransaction();
                WriteRows(tenant.Id, head, changes);
                transaction.Commit();
            }

            changes.Clear();
        }
    }

    public void Write(HarnessClock clock) => Execute(
        "UPDATE workspace SET clock_offset = $offset, frozen_at = $frozen WHERE id = $workspace",
        ("$offset", clock.Offset.Ticks), ("$frozen", clock.FrozenAt?.UtcTicks));

    public void WriteSnapshot(string name, byte[] json) => Execute(
        "INSERT INTO snapshot (workspace, name, json) VALUES ($workspace, $name, $json) ON CONFLICT DO UPDATE SET json = excluded.json",
        ("$name", name), ("$json", json));

    public void RemoveSnapshot(string name) =>
        Execute("DELETE FROM snapshot WHERE workspace = $workspace AND name = $name", ("$name", name));

    /// <summary>Removes the workspace.</summary>
    public void Remove()
    {
        lock (store.Gate)
        {
            Execute("DELETE FROM workspace WHERE id = $workspace");
            ended = true;
        }
    }

    private static long Workspace(SqliteConnection connection, string name, TenantRegistry filled, (WorkspaceDocument? Document, DateTimeOffset At) setup, HarnessClock clock)
    {
        var key = connection.Number(
            """
            INSERT INTO workspace (name, head, setup, setup_at, clock_offset, frozen_at) VALUES ($name, $head, $setup, $setupAt, $offset, $frozen)
            ON CONFLICT DO UPDATE SET head = excluded.head, setup = excluded.setup, setup_at = excluded.setup_at, clock_offset = excluded.clock_offset, frozen_at = excluded.frozen_at
            RETURNING id
            """,
            ("$name", name),
            ("$head", WorkspaceDocuments.Write(filled.Head())),
            ("$setup", setup.Document is null ? null : WorkspaceDocuments.Write(setup.Document.WithoutSecrets())),
            ("$setupAt", setup.At.UtcTicks),
            ("$offset", clock.Offset.Ticks),
            ("$frozen", clock.FrozenAt?.UtcTicks));
        connection.Execute("DELETE FROM tenant WHERE workspace = $workspace", ("$workspace", key));
        return key;
    }

    private void Execute(string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        lock (store.Gate)
        {
            if (!ended)
                store.Connection.Execute(text, [("$workspace", workspace), .. parameters]);
        }
    }

    private void WriteRows(string tenant, byte[]? head, StateChanges changes)
    {
        if (head is not null)
        {
            tenants[tenant] = store.Connection.Number(
                "INSERT INTO tenant (workspace, name, head) VALUES ($workspace, $name, $head) ON CONFLICT DO UPDATE SET head = excluded.head RETURNING id",
                ("$workspace", workspace), ("$name", tenant), ("$head", head));
        }

        ItemWriter.Write(store.Connection, tenants[tenant], changes.Items);
    }
}
