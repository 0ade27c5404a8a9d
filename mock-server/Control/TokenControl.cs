using OpsRampHarness.MockServer.Tokens;

namespace OpsRampHarness.MockServer.Control;

/// <summary>Tokens: listed without their values, expired, revoked.</summary>
internal static class TokenControl
{
    private const string Root = ControlRoute.Root + "/tokens";

    public static IReadOnlyList<ControlRoute> All { get; } =
    [
        new("list-tokens", "GET", Root, "The tokens given out, without their values.", List) { Response = () => ControlJson.Indented.IReadOnlyListTokenSummary },
        new("expire-tokens", "POST", Root + "/expire", "Makes every token expired: the next call with one answers 407.", call => After(call.Workspace.Tokens.ExpireAll)),
        new("revoke-tokens", "POST", Root + "/revoke", "Takes every token back: the next call with one answers 401.", call => After(call.Workspace.Tokens.RevokeAll)),
    ];

    private static ControlReply List(ControlCall call)
    {
        var now = call.Workspace.Clock.GetUtcNow();
        return ControlReply.Json([.. call.Workspace.Tokens.All.Select(token => Summary(token, now))], ControlJson.Indented.IReadOnlyListTokenSummary);
    }

    private static TokenSummary Summary(AccessToken token, DateTimeOffset now) => new(
        token.Number, token.ClientId, token.TenantId, token.IssuedAt, token.ExpiresAt,
        token.Revoked ? "revoked" : token.ExpiresAt <= now ? "expired" : "valid");

    private static ControlReply After(Action change)
    {
        change();
        return ControlReply.Done;
    }
}
