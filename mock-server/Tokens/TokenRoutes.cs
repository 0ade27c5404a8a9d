using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.Tokens;

/// <summary>Where tokens are given out: the current path, and the old one that is still documented.</summary>
internal static class TokenRoutes
{
    private static readonly BodyField[] Fields = [new("grant_type", true), new("client_id", true), new("client_secret", true)];

    public static IReadOnlyList<MockRoute> All { get; } =
    [
        Route("get-token", "/tenancy/auth/oauth/token"),
        Route("get-token-old-path", "/auth/oauth/token"),
    ];

    private static MockRoute Route(string operation, string template) => new()
    {
        Operation = operation,
        Method = "POST",
        Template = template,
        BodyShape = BodyShape.Form,
        BodyFields = Fields,
        Answer = RouteAnswer.One("Token"),
    };
}
