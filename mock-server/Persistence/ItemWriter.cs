using Microsoft.Data.Sqlite;

namespace OpsRampHarness.MockServer.Persistence;

/// <summary>Writes items to their rows with two prepared statements: there may be a million of them.</summary>
internal static class ItemWriter
{
    public static void Write(SqliteConnection connection, long tenant, IReadOnlyCollection<KeyValuePair<(string Kind, string Id), object?>> items)
    {
        if (items.Count == 0)
            return;
        using var write = Prepare(
            connection,
            tenant,
            "INSERT INTO item (tenant, kind, name, json) VALUES ($tenant, $kind, $name, $json) ON CONFLICT DO UPDATE SET json = excluded.json");
        var json = write.Parameters.Add("$json", SqliteType.Blob);
        using var remove = Prepare(connection, tenant, "DELETE FROM item WHERE tenant = $tenant AND kind = $kind AND name = $name");
        foreach (var ((kind, id), item) in items)
        {
            var command = item is null ? remove : write;
            command.Parameters["$kind"].Value = kind;
            command.Parameters["$name"].Value = id;
            if (item is not null)
                json.Value = StateRows.Item(item);
            command.ExecuteNonQuery();
        }
    }

    private static SqliteCommand Prepare(SqliteConnection connection, long tenant, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddWithValue("$tenant", tenant);
        command.Parameters.Add("$kind", SqliteType.Text);
        command.Parameters.Add("$name", SqliteType.Text);
        return command;
    }
}
