using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Routing;

/// <summary>Finds the route of a request. Words count with their case; a word is preferred to a name.</summary>
internal static class RouteMatcher
{
    private static readonly ILookup<int, MockRoute> BySegments = MockRoutes.All.ToLookup(route => route.Segments.Length);

    public static RouteMatch Match(string method, string[] segments, ConsultedFidelity fidelity)
    {
        if (segments.Length > 1 && segments[^1].Length == 0
            && BySegments[segments.Length - 1].Any(route => Fits(route, segments[..^1], null))
            && fidelity.Is(FidelitySwitches.TrailingSlash, "accepted"))
            segments = segments[..^1];

        MockRoute? best = null;
        List<string>? allowed = null;
        foreach (var route in BySegments[segments.Length])
        {
            if (!Fits(route, segments, fidelity))
                continue;
            if (!string.Equals(route.Method, method, StringComparison.Ordinal))
                (allowed ??= []).Add(route.Method);
            else if (best is null || Names(route) < Names(best))
                best = route;
        }

        if (best is not null)
            return new RouteMatch(best, Values(best, segments), []);
        return allowed is null
            ? RouteMatch.None
            : new RouteMatch(null, RouteMatch.None.Path, [.. allowed.Distinct().Order(StringComparer.Ordinal)]);
    }

    private static int Names(MockRoute route) => route.Segments.Count(segment => segment.IsName);

    private static bool Fits(MockRoute route, string[] segments, ConsultedFidelity? fidelity)
    {
        for (var index = 0; index < segments.Length; index++)
        {
            var (expected, actual) = (route.Segments[index], segments[index]);
            if (expected.IsName ? actual.Length == 0 : !IsWord(expected, actual, fidelity))
                return false;
        }

        return true;
    }

    private static bool IsWord(RouteSegment expected, string actual, ConsultedFidelity? fidelity) =>
        string.Equals(expected.Text, actual, StringComparison.Ordinal)
        || (expected.IsAction
            && string.Equals(expected.Text, actual, StringComparison.OrdinalIgnoreCase)
            && (fidelity is null || fidelity.Is(FidelitySwitches.ActionCase, "any")));

    private static Dictionary<string, string> Values(MockRoute route, string[] segments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < segments.Length; index++)
        {
            if (route.Segments[index].IsName)
                values[route.Segments[index].Text] = segments[index];
        }

        return values;
    }
}
