using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>A budget of calls a minute. Vendor-documented for users, roles and user groups.</summary>
internal sealed record RateBucket(int Index, string Name, int ClientLimit, int PartnerLimit)
{
    private static readonly RateBucket Read = new(0, "other-get", 500, 1500);
    private static readonly RateBucket ReadPaged = new(1, "other-get-paginated", 50, 150);
    private static readonly RateBucket Write = new(2, "other-write", 50, 150);

    /// <param name="method">Method of the call.</param>
    /// <param name="route">Its route; null for a path that nothing serves, which counts all the same.</param>
    public static RateBucket Of(string method, MockRoute? route)
    {
        if (method != "GET")
            return Write;
        return route is { Paged: true } ? ReadPaged : Read;
    }
}
