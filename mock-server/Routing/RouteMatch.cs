namespace OpsRampHarness.MockServer.Routing;

/// <summary>What the route table says about a request.</summary>
/// <param name="Route">The route with this path and method, or null.</param>
/// <param name="Path">Values of the names in the template; empty without a route.</param>
/// <param name="Allowed">Methods that the path knows; empty when no route has the path.</param>
internal sealed record RouteMatch(MockRoute? Route, IReadOnlyDictionary<string, string> Path, IReadOnlyList<string> Allowed)
{
    public static RouteMatch None { get; } = new(null, new Dictionary<string, string>(), []);
}
