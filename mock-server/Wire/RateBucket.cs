using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>A budget of calls a minute. Vendor-documented for users, roles and user groups.</summary>
internal sealed record RateBucket(int Index, string Name, int ClientLimit, int PartnerLimit)
{
    private static readonly RateBucket Read = new(0, "other-get", 500, 1500);
    private static readonly RateBucket ReadPaged = new(1, "other-get-paginated", 50, 150);
    private static readonly RateBucket Write = new(2, "other-write", 50, 150);

    public static RateBucket Of(MockRoute route)
    {
        if (route.Method != "GET")
            return Write;
        return route.Paged ? ReadPaged : Read;
    }
}
