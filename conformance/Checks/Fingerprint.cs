using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Everything a case sent, was answered and caused on both sides, as one hash: equal hashes mean equal behaviour.</summary>
internal static class Fingerprint
{
    /// <summary>The hash of a world at its end; a constant when there is none.</summary>
    public static string Of(World? world)
    {
        if (world is null) return "";
        var text = new StringBuilder();
        foreach (var exchange in world.Eic.Exchanges)
        {
            text.Append(CultureInfo.InvariantCulture, $"{exchange.Purpose} {exchange.Request?.Method.Text} {exchange.Request?.Url.Text} ");
            foreach (var header in exchange.Request?.Headers ?? []) text.Append(CultureInfo.InvariantCulture, $"{header.Name}={header.Value.Text} ");
            text.Append(CultureInfo.InvariantCulture, $"{exchange.Request?.Body?.Text} {exchange.Outcome} {exchange.Response?.Status} {exchange.Response?.BodySha256} {exchange.Verdict.Succeeded}\n");
        }

        foreach (var tenant in world.Workspace.Tenants)
        {
            // What was generated is the same wherever this case is played; only what became of it has to be told.
            var before = world.Generated?.TenantId == tenant.Id ? world.Generated : new TenantSnapshot(tenant.Id, [], [], [], [], [], []);
            foreach (var change in before.Diff(tenant.Snapshot())) text.Append(change).Append('\n');
        }

        foreach (var row in world.Repository.Snapshot().Rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Id} {row.Key}");
            foreach (var (column, value) in row.Columns) text.Append(CultureInfo.InvariantCulture, $" {column}={value}");
            text.Append('\n');
        }

        foreach (var task in world.Repository.Tasks.All)
            text.Append(CultureInfo.InvariantCulture, $"{task.Kind} {task.State} {task.Tries}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
