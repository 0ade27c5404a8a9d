using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// What a dependent call is made for: the records of earlier calls, a value of each of which goes into the URL as
/// <c>${accountName}</c>, <c>${entitlementID}</c> or <c>${userIdentifier}</c> (vendor-documented).
/// </summary>
internal sealed class DependentCall(ImportContext context, StagingTable staging, ImportCallDefinition call, ColumnCatalogue catalogue)
{
    private const int Batch = 1000;

    /// <summary>The URL's variable.</summary>
    public string Variable { get; } = catalogue == AccountColumns.Catalogue ? "accountName" : catalogue == UserColumns.Catalogue ? "userIdentifier" : "entitlementID";

    private bool IsEntitlements => catalogue == EntitlementColumns.Catalogue;

    /// <summary>The values, batch by batch, in the order the records were read.</summary>
    public IEnumerable<string> Values()
    {
        if (Source() is not var (table, column, order, condition))
            yield break;

        long last = 0;
        while (true)
        {
            var batch = Read($"SELECT {order}, {Quote(column)} FROM {table} WHERE {order} > {last} AND {condition} ORDER BY {order} LIMIT {Batch}");
            foreach (var (key, value) in batch)
            {
                last = key;
                if (value is { Length: > 0 })
                    yield return value;
            }

            if (batch.Count < Batch)
                yield break;
        }
    }

    private (string Table, Column Column, string Order, string Condition)? Source()
    {
        var name = call.DependentKey?.Value ?? (IsEntitlements ? "entitlementID" : "name");
        if (!catalogue.TryFind(name, out var column))
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/dependent-key-not-a-column",
                call.DependentKey?.Location ?? call.Location,
                $"nextApiKeyField '{name}' is no column of an EIC {catalogue.Table}.",
                "EIC has nothing to put into the URL and does not make the call.",
                "Name a mapped column."));
            return null;
        }

        // A call can depend on entitlements of another type, which was imported before.
        var other = !IsEntitlements ? null : context.Repository.Entitlements.FindType(context.Endpoint.Key, call.DependsOn!.Value);
        if (other is not null && !staging.Columns.Contains(column))
            return ("entitlement_values", column, "entitlementkey", $"typekey = {other.Key}");
        if (other is not null && staging.Count == 0)
            return ("entitlement_values", column, "entitlementkey", $"typekey = {other.Key} AND status IS NOT '{EntitlementStatus.Inactive}'");
        if (staging.Columns.Contains(column))
            return ($"temp.{staging.Name}", column, "seq", "TRUE");

        context.Diagnostics.Add(Diagnostic.Error(
            "import/dependent-key-not-mapped",
            call.DependentKey?.Location ?? call.Location,
            $"No earlier call maps '{column.Name}', which the call '{call.Name}' depends on.",
            "EIC has nothing to put into the URL and does not make the call.",
            $"Map '{column.Name}' in an earlier call."));
        return null;
    }

    private List<(long Key, string? Value)> Read(string query)
    {
        using var command = context.Repository.Connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<(long, string?)>();
        while (reader.Read())
            rows.Add((reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetString(1)));
        return rows;
    }
}
