using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.MockServer.Routing;

/// <summary>Finds the route of a request. Words count with their case; a word is preferred to a name.</summary>
internal static class RouteMatcher
{
    /// <summary>Routes by the number of their parts; those with fewer names come first.</summary>
    private static readonly MockRoute[][] BySegments =
    [
        .. Enumerable.Range(0, MockRoutes.All.Max(route => route.Segments.Length) + 1)
            .Select(length => MockRoutes.All.Where(route => route.Segments.Length == length).OrderBy(route => route.Segments.Count(segment => segment.IsName)).ToArray()),
    ];

    public static RouteMatch Match(string method, string[] segments, ConsultedFidelity fidelity)
    {
        if (segments.Length > 1 && segments[^1].Length == 0
            && Candidates(segments.Length - 1).Any(route => Fits(route, segments[..^1], null))
            && fidelity.Is(FidelitySwitches.TrailingSlash, "accepted"))
            segments = segments[..^1];

        List<string>? allowed = null;
        foreach (var route in Candidates(segments.Length))
        {
            if (!Fits(route, segments, fidelity))
                continue;
            if (string.Equals(route.Method, method, StringComparison.Ordinal))
                return new RouteMatch(route, Values(route, segments), []);
            (allowed ??= []).Add(route.Method);
        }

        return allowed is null
            ? RouteMatch.None
            : new RouteMatch(null, RouteMatch.None.Path, [.. allowed.Distinct().Order(StringComparer.Ordinal)]);
    }

    private static MockRoute[] Candidates(int segments) => segments < BySegments.Length ? BySegments[segments] : [];

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
