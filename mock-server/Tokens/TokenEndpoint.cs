using System.Net.Http.Headers;
using System.Text;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Tokens;

/// <summary>Gives tokens to API integrations that show their credentials. Nothing but the documented form will do.</summary>
internal static class TokenEndpoint
{
    public static Reply Serve(Workspace workspace, ReadOnlyMemory<byte> body, string? contentType, string? authorization)
    {
        var form = Form(body, contentType);
        if (Authenticate(workspace, form, authorization) is not { } client)
            return Errors.Pair(401, "unauthorized", "Bad API credentials");

        var grantType = form.First("grant_type");
        if (string.IsNullOrEmpty(grantType))
            return Errors.Pair(400, "invalid_request", "Missing grant type");
        if (grantType != "client_credentials")
            return Errors.Pair(400, "unsupported_grant_type", $"Unsupported grant type: {grantType}");

        // A second token is where the choices differ; the first one is new either way.
        var reuse = workspace.Tokens.HasLiving(client) && client.Tenant.Fidelity.Is(FidelitySwitches.TokenReuse, "reuse");
        var token = workspace.Tokens.Issue(client, reuse);
        // Rounded up, because the clock may have run on since the token was given out.
        var remaining = (long)Math.Ceiling((token.ExpiresAt - workspace.Clock.GetUtcNow()).TotalSeconds);
        return Reply.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("access_token", token.Value);
            json.WriteString("token_type", "bearer");
            json.WriteNumber("expires_in", remaining);
            json.WriteString("scope", "global:manage");
            json.WriteEndObject();
        });
    }

    /// <summary>The credentials in a form, or null.</summary>
    public static (string Id, string Secret)? Credentials(ReadOnlyMemory<byte> body, string? contentType) =>
        Form(body, contentType) is var form && form.First("client_id") is { } id && form.First("client_secret") is { } secret ? (id, secret) : null;

    private static Query Form(ReadOnlyMemory<byte> body, string? contentType) =>
        Query.Parse(IsForm(contentType) ? Encoding.UTF8.GetString(body.Span) : string.Empty);

    private static ApiClient? Authenticate(Workspace workspace, Query form, string? authorization)
    {
        var (id, secret) = (form.First("client_id"), form.First("client_secret"));
        if (id is null && secret is null && Basic(authorization) is { } basic
            && workspace.Fidelity.Is(FidelitySwitches.TokenBasicCredentials, "accepted"))
            (id, secret) = basic;
        return id is not null && secret is not null && workspace.FindApiClient(id) is { } client && client.Accepts(secret) ? client : null;
    }

    private static (string Id, string Secret)? Basic(string? authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header)
            || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) || header.Parameter is null)
            return null;
        var bytes = new byte[header.Parameter.Length];
        if (!Convert.TryFromBase64String(header.Parameter, bytes, out var length))
            return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (text[..colon], text[(colon + 1)..]);
    }

    private static bool IsForm(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && string.Equals(type.MediaType, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
}
