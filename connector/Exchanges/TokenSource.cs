using System.Text;
using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Gets a new token for an authentication, the way its type says (vendor-documented types).</summary>
internal sealed class TokenSource(ConnectionClient client, TemplateRenderer templates, TimeProvider clock)
{
    private const string HeaderPath = "#HEADERS#";

    /// <summary>Stores a new token in the state; gives why it could not, or null.</summary>
    public async Task<string?> RefreshAsync(
        AuthenticationState state, ChangeSource madeFor, AuthenticationFailure? cause, CancellationToken cancellation)
    {
        var type = state.Definition.Type?.Value ?? "oauth2";
        var problem = type.ToUpperInvariant() switch
        {
            "OAUTH2" => await FetchAsync(state, madeFor, cause, RequestAdjustment.None, Store, cancellation),
            "BASIC" => BuildBasic(state),
            "BASICWITHACCESSTOKEN" => await FetchWithBasicAsync(state, madeFor, cause, cancellation),
            "JWT" => await FetchWithJwtAsync(state, madeFor, cause, cancellation),
            "COOKIES" => await FetchAsync(state, madeFor, cause, RequestAdjustment.None, StoreCookies, cancellation),
            "BASICWITHHMAC" or "SIGNEDHEADERS" => $"the authentication type '{type}' is unsupported: no public source tells how it signs",
            _ => $"'{type}' is no authentication type of the connector",
        };
        if (problem is null)
            client.TokenChanged(state);
        return problem;
    }

    /// <summary>The header value a Basic authentication starts with; null when it has no user name and password.</summary>
    public static string? Basic(AuthenticationDefinition definition) =>
        definition.Properties.TryGetValue("userName", out var name) && definition.Properties.TryGetValue("password", out var password)
            ? $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name.Value}:{password.Value}"))}"
            : null;

    private static string? BuildBasic(AuthenticationState state)
    {
        state.AccessToken = Basic(state.Definition) ?? state.AccessToken;
        return Basic(state.Definition) is null ? "properties has no userName and password" : null;
    }

    private async Task<string?> FetchWithBasicAsync(AuthenticationState state, ChangeSource madeFor, AuthenticationFailure? cause, CancellationToken cancellation)
    {
        if (Basic(state.Definition) is not { } header)
            return "properties has no userName and password";

        client.Secrets.AddToken(header);
        return await FetchAsync(state, madeFor, cause, RequestAdjustment.None with { Headers = [("Authorization", header)] }, Store, cancellation);
    }

    private async Task<string?> FetchWithJwtAsync(AuthenticationState state, ChangeSource madeFor, AuthenticationFailure? cause, CancellationToken cancellation)
    {
        if (state.Definition.Jwt is not { } jwt)
            return "there is no jwtConfig";

        var (token, problem) = JsonWebToken.Build(jwt, clock.GetUtcNow());
        if (token is null)
            return problem;

        client.Secrets.Add(token, "assertion");
        var name = jwt.ParameterName?.Value ?? "assertion";
        return await FetchAsync(state, madeFor, cause, RequestAdjustment.None with { Fields = [(name, token)] }, Store, cancellation);
    }

    private async Task<string?> FetchAsync(
        AuthenticationState state,
        ChangeSource madeFor,
        AuthenticationFailure? cause,
        RequestAdjustment adjustment,
        Func<AuthenticationState, ResponseContent, string?> store,
        CancellationToken cancellation)
    {
        TraceStep[] steps = cause is null ? [] : [new TraceStep($"fetches a new token, because {cause.Reason}", cause.Setting)];
        var result = await SendAsync(state, state.Definition.TokenCall, madeFor, adjustment, steps, cancellation);
        if (!result.Verdict.Succeeded && await RenewRefreshTokenAsync(state, result, madeFor, cancellation))
            result = await SendAsync(state, state.Definition.TokenCall, madeFor, adjustment, [new TraceStep("repeated with a new refresh token", state.Definition.Refresh!.Type.Location)], cancellation);

        return result.Verdict.Succeeded
            ? store(state, result.Response!)
            : result.Exchange.Problem?.Message ?? $"the token URL answered {result.Response!.Status}";
    }

    /// <summary>Makes the refreshTokenCall when the token call failed with one of refreshTokenAuthError.</summary>
    private async Task<bool> RenewRefreshTokenAsync(AuthenticationState state, CallResult failed, ChangeSource madeFor, CancellationToken cancellation)
    {
        if (state.Definition.Refresh is not { Call: { } call } refresh || failed.Response is not { } response)
            return false;

        var text = refresh.ErrorPath is { Value.Length: > 0 } path ? Text(response, path.Value) : response.Text;
        if (refresh.Errors.FirstOrDefault(error => text?.Contains(error.Value, StringComparison.Ordinal) == true) is not { } error)
            return false;

        var result = await SendAsync(
            state, call, madeFor, RequestAdjustment.None, [new TraceStep($"fetches a new refresh token, because the token call answered '{error.Value}'", error.Location)], cancellation);
        return result.Verdict.Succeeded && KeepRefreshToken(state, result.Response!, refresh.CallResponsePath);
    }

    private async Task<CallResult> SendAsync(
        AuthenticationState state, HttpDefinition http, ChangeSource madeFor, RequestAdjustment adjustment, IReadOnlyList<TraceStep> steps, CancellationToken cancellation)
    {
        var call = new CallRequest
        {
            Purpose = ExchangePurpose.Token,
            Attribute = "ConnectionJSON",
            Call = state.Definition.Name,
            Location = state.Definition.Location,
            MadeFor = madeFor,
            Http = http,
            Connection = null,
            Verdict = VerdictDefinition.None,
            Adjustment = adjustment,
            Bindings = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["access_token"] = state.AccessToken,
                ["refresh_token"] = state.RefreshToken,
                ["connection"] = state.Connection,
            },
        };
        var (result, _) = await client.SendAsync(call, null, steps, cancellation);
        return result;
    }

    private string? Store(AuthenticationState state, ResponseContent response)
    {
        var path = state.Definition.TokenResponsePath?.Value ?? "";
        var token = path.StartsWith(HeaderPath, StringComparison.Ordinal) ? response.Header(path[HeaderPath.Length..]) : Text(response, path);
        if (string.IsNullOrEmpty(token))
            return $"the token response has no text at tokenResponsePath '{path}'";

        Keep(state, token);
        if (state.Definition.Refresh is { } refresh)
            KeepRefreshToken(state, response, refresh.ResponsePath);
        return null;
    }

    /// <summary>The cookies as the <c>cookies</c> template makes a header of them; without one, all of them (assumption).</summary>
    private string? StoreCookies(AuthenticationState state, ResponseContent response)
    {
        var pairs = response.Headers
            .Where(header => string.Equals(header.Name, "Set-Cookie", StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value.Split(';')[0].Trim())
            .ToList();
        if (pairs.Count == 0)
            return "the response sets no cookie";

        var cookies = string.Join("; ", pairs);
        if (state.Definition.Cookies is not { } template)
        {
            Keep(state, cookies);
            return null;
        }

        var bindings = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["cookies"] = cookies,
            ["headers"] = ResponseBinding.OfHeaders(response),
            ["connection"] = state.Connection,
        };
        var (text, problem) = templates.Render(template, bindings);
        if (problem is not null)
            return problem.Message;

        Keep(state, text!.Text);
        return null;
    }

    private bool KeepRefreshToken(AuthenticationState state, ResponseContent response, Setting<string>? path)
    {
        if (path is null || Text(response, path.Value) is not { Length: > 0 } token)
            return false;

        client.Secrets.Add(token, "refresh-token");
        state.RefreshToken = token;
        return true;
    }

    private void Keep(AuthenticationState state, string token)
    {
        client.Secrets.AddToken(token);
        var scheme = state.Definition.TokenType?.Value;
        state.AccessToken = string.IsNullOrEmpty(scheme) ? token : $"{scheme} {token}";
    }

    private static string? Text(ResponseContent response, string path) =>
        path.Length > 0 && response.Json is { } body && PropertyPath.Parse(path).TryFollow(body, out var value, out _)
            ? value.ValueKind == JsonValueKind.String ? value.GetString() : VerdictRules.ScalarText(value)
            : null;
}
