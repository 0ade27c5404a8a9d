using System.Globalization;
using Microsoft.AspNetCore.Http;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Routing;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>
/// Counts a tenant's calls against the published budgets of a minute. The headers are always sent; whether a call
/// over the budget is refused is a fidelity switch. Minutes are those of the workspace's clock.
/// </summary>
internal sealed class RateLimits(TenantKind kind, ConsultedFidelity fidelity, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly int[] used = new int[3];
    private long minute;
    private string reset = "60";

    /// <summary>Counts one call and writes the headers.</summary>
    /// <returns>Whether the call is within its budget, or budgets are not enforced.</returns>
    public bool Count(string method, MockRoute? route, IHeaderDictionary headers)
    {
        var bucket = RateBucket.Of(method, route);
        var limit = kind is TenantKind.Partner ? bucket.PartnerLimit : bucket.ClientLimit;
        int count;
        string until;
        lock (gate)
        {
            var now = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
            if (now != minute)
            {
                minute = now;
                reset = ((now + 1) * 60).ToString(CultureInfo.InvariantCulture);
                Array.Clear(used);
            }

            (count, until) = (++used[bucket.Index], reset);
        }

        headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = Math.Max(0, limit - count).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = until;
        headers["X-RateLimit-Bucket"] = bucket.Name;
        return count <= limit || fidelity.Is(FidelitySwitches.RateLimits, "off");
    }
}
