using System.Text.RegularExpressions;
using OpsRampHarness.Connector.Linting;
using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.Conformance.Lint;

/// <summary>What the linter knows of OpsRamp: the routes the mock serves.</summary>
internal static partial class OpsRampTarget
{
    /// <summary>Rows a page has when nothing is asked (documented default of <c>pageSize</c>).</summary>
    private const int RowsPerPage = 100;

    /// <summary>Every operation answers 200 when it succeeds, creations and deletions too (vendor's specification).</summary>
    private const string Success = "200";

    /// <summary>An id as OpsRamp gives users.</summary>
    private const string SomeUser = "USR0000000001";

    /// <summary>OpsRamp.</summary>
    public static LintTarget Value { get; } = new("OpsRamp", [.. MockRoutes.All.Select(Route)], Nearest)
    {
        // The object is flat: {"error": …, "error_description": …}.
        TokenErrorPaths = ["error", "error_description"],
    };

    private static TargetRoute Route(MockRoute route)
        => new(route.Method, route.Template, route.Operation, [.. route.BodyFields.Select(field => new TargetField(field.Name, field.Required))])
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
        };

    private static NearestTargetRoute Nearest(string method, string path)
    {
        var nearest = NearestRoute.Find(method, AccountHole().Replace(path, SomeUser).Replace("?.", ".", StringComparison.Ordinal));
        return new NearestTargetRoute(Value.Routes.First(route => route.Operation == nearest.Operation), nearest.Difference);
    }

    // A hole that prints the account's id is a user's id.
    [GeneratedRegex(@"\$\{\s*account\??\.accountID\s*\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AccountHole();
}
