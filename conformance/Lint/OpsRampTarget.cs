using OpsRampHarness.Connector.Linting;
using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.Conformance.Lint;

/// <summary>What the linter knows of OpsRamp: the routes the mock serves.</summary>
internal static class OpsRampTarget
{
    /// <summary>Rows a page has when nothing is asked (documented default of <c>pageSize</c>).</summary>
    private const int RowsPerPage = 100;

    /// <summary>Every operation answers 200 when it succeeds, creations and deletions too (vendor's specification).</summary>
    private const string Success = "200";

    /// <summary>An id as OpsRamp gives users.</summary>
    private const string SomeUser = "USR0000000001";

    /// <summary>A hole that prints the account's id, which is a user's.</summary>
    private const string AccountHole = "${account.accountID}";

    /// <summary>OpsRamp.</summary>
    public static LintTarget Value { get; } = new("OpsRamp", Routes(), Nearest)
    {
        // The object is flat: {"error": …, "error_description": …}.
        TokenErrorPaths = ["error", "error_description"],
    };

    /// <summary>Makes the target, and takes its routes apart; otherwise the first pack waits for that.</summary>
    public static void Prepare() => Value.FindNearest("GET", "/");

    private static List<TargetRoute> Routes()
    {
        var routes = new List<TargetRoute>();
        foreach (var route in MockRoutes.All)
            routes.Add(Route(route));
        return routes;
    }

    private static List<TargetField> Fields(MockRoute route)
    {
        var fields = new List<TargetField>();
        foreach (var field in route.BodyFields)
            fields.Add(new TargetField(field.Name, field.Required));
        return fields;
    }

    private static TargetRoute Route(MockRoute route)
        => new(route.Method, route.Template, route.Operation, Fields(route))
        {
            Body = route.BodyShape switch
            {
                BodyShape.JsonObject => TargetBody.JsonObject,
                BodyShape.JsonArray => TargetBody.JsonArray,
                BodyShape.Form => TargetBody.Form,
                _ => TargetBody.None,
            },
            RowsPerPage = route.Paged ? RowsPerPage : null,
            SuccessStatus = Success,
            RecordsPath = route.Paged ? "results" : null,
            TotalPath = route.Paged ? "totalResults" : null,
        };

    private static NearestTargetRoute Nearest(string method, string path)
    {
        var nearest = NearestRoute.Find(method, WithUser(path.Replace("?.", ".", StringComparison.Ordinal)));
        return new NearestTargetRoute(Value.Routes.First(route => route.Operation == nearest.Operation), nearest.Difference);
    }

    // A Replace that ignores case makes tables of characters first, with code that is compiled anew in each process: it takes 3 ms.
    private static string WithUser(string path)
    {
        for (var hole = path.IndexOf(AccountHole, StringComparison.OrdinalIgnoreCase); hole >= 0; hole = path.IndexOf(AccountHole, hole + SomeUser.Length, StringComparison.OrdinalIgnoreCase))
            path = $"{path[..hole]}{SomeUser}{path[(hole + AccountHole.Length)..]}";
        return path;
    }
}
