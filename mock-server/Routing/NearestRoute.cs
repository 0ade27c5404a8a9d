namespace OpsRampHarness.MockServer.Routing;

/// <summary>The route most like a request that has none, and what differs.</summary>
/// <param name="Operation">Id of the operation, such as <c>update-user</c>.</param>
/// <param name="Method">Its method.</param>
/// <param name="Template">Its path.</param>
/// <param name="Difference">What differs, in words, such as <c>missing segment: users</c>.</param>
public sealed record NearestRoute(string Operation, string Method, string Template, string Difference)
{
    /// <summary>Parts of a path beyond this number are not looked at: no route has half as many.</summary>
    private const int Looked = 24;

    private const double Missing = 1.0;
    private const double Unexpected = 1.0;
    private const double WrongMethod = 0.6;
    private const double WrongKindOfMethod = 0.8;

    /// <summary>Finds the route nearest to a request.</summary>
    /// <param name="method">Method of the request.</param>
    /// <param name="path">Path of the request as sent, with or without a query.</param>
    public static NearestRoute Find(string method, string path)
    {
        var segments = path.Split('?')[0].TrimStart('/').Split('/').Take(Looked).Select(Uri.UnescapeDataString).ToArray();
        // Templates share most of their parts: each is compared once.
        var compared = MockRoutes.All.SelectMany(route => route.Segments).Distinct()
            .ToDictionary(expected => expected, expected => CostsOf(expected, segments));
        var nearest = MockRoutes.All[0];
        var lowest = double.MaxValue;
        foreach (var route in MockRoutes.All)
        {
            var cost = Costs(route.Segments, segments, compared)[^1][^1] + MethodCost(route.Method, method);
            if (cost < lowest)
                (nearest, lowest) = (route, cost);
        }

        var steps = Steps(nearest.Segments, segments, Costs(nearest.Segments, segments, compared));
        return new NearestRoute(nearest.Operation, nearest.Method, nearest.Template, Words(nearest, method, steps));
    }

    private static double[] CostsOf(RouteSegment expected, string[] actual)
    {
        var costs = new double[actual.Length];
        for (var index = 0; index < actual.Length; index++)
            costs[index] = SegmentLikeness.Cost(expected, actual[index]);
        return costs;
    }

    /// <summary>What it costs to make the first parts of a path of the first parts of a template, for every number of both.</summary>
    private static double[][] Costs(RouteSegment[] expected, string[] actual, Dictionary<RouteSegment, double[]> compared)
    {
        // Rows of their own: for an array of two dimensions the runtime compiles each access anew in each process.
        var cost = new double[expected.Length + 1][];
        for (var row = 0; row <= expected.Length; row++)
        {
            cost[row] = new double[actual.Length + 1];
            for (var column = 0; column <= actual.Length; column++)
            {
                if (row == 0 && column == 0)
                    continue;
                var best = double.MaxValue;
                if (row > 0)
                    best = Math.Min(best, cost[row - 1][column] + Missing);
                if (column > 0)
                    best = Math.Min(best, cost[row][column - 1] + Unexpected);
                if (row > 0 && column > 0)
                    best = Math.Min(best, cost[row - 1][column - 1] + compared[expected[row - 1]][column - 1]);
                cost[row][column] = best;
            }
        }

        return cost;
    }

    /// <summary>Whoever wants to write means an operation that writes, and the other way round.</summary>
    private static double MethodCost(string expected, string actual)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
            return 0;
        return (expected == "GET") == (actual is "GET" or "HEAD") ? WrongMethod : WrongKindOfMethod;
    }

    private static List<string> Steps(RouteSegment[] expected, string[] actual, double[][] cost)
    {
        var steps = new List<string>();
        var (row, column) = (expected.Length, actual.Length);
        while (row > 0 || column > 0)
        {
            if (row > 0 && column > 0
                && Near(cost[row][column], cost[row - 1][column - 1] + SegmentLikeness.Cost(expected[row - 1], actual[column - 1])))
            {
                if (SegmentLikeness.Difference(expected[row - 1], actual[column - 1]) is { } difference)
                    steps.Add(difference);
                row--;
                column--;
            }
            else if (row > 0 && Near(cost[row][column], cost[row - 1][column] + Missing))
            {
                steps.Add($"missing segment: {expected[--row]}");
            }
            else
            {
                var extra = actual[--column];
                steps.Add(extra.Length == 0 ? "empty segment" : $"unexpected segment: {extra}");
            }
        }

        steps.Reverse();
        return steps;
    }

    private static bool Near(double left, double right) => Math.Abs(left - right) < 1e-9;

    private static string Words(MockRoute route, string method, List<string> steps)
    {
        if (!string.Equals(route.Method, method, StringComparison.Ordinal))
            steps.Add($"wrong method: {method} instead of {route.Method}");
        return steps.Count == 0 ? "nothing differs" : string.Join("; ", steps);
    }
}
