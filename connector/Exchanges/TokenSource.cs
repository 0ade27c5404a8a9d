using System.Text;
using System.Text.Json;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Gets a new token for an authentication, the way its type says.</summary>
internal sealed class TokenSource(ConnectionClient client)
{
    /// <summary>Stores a new token in the state; gives why it could not, or null.</summary>
    public Task<string?> RefreshAsync(
        AuthenticationState state, ChangeSource madeFor, AuthenticationFailure? cause, CancellationToken cancellation)
    {
        var type = state.Definition.Type?.Value ?? "oauth2";
        return type.ToUpperInvariant() switch
        {
            "OAUTH2" => FetchAsync(state, madeFor, cause, cancellation),
            "BASIC" => Task.FromResult(BuildBasic(state)),
            _ => Task.FromResult<string?>($"the authentication type '{type}' is not supported"),
        };
    }

    private async Task<string?> FetchAsync(
        AuthenticationState state, ChangeSource madeFor, AuthenticationFailure? cause, CancellationToken cancellation)
    {
        var definition = state.Definition;
        var call = new CallRequest
        {
            Purpose = ExchangePurpose.Token,
            Attribute = "ConnectionJSON",
            Call = definition.Name,
            Location = definition.Location,
            MadeFor = madeFor,
            Http = definition.TokenCall,
            Connection = null,
            Verdict = VerdictDefinition.None,
            Bindings = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["access_token"] = state.AccessToken,
                ["connection"] = state.Connection,
            },
        };
        TraceStep[] steps = cause is null ? [] : [new TraceStep($"fetches a new token, because {cause.Reason}", cause.Setting)];
        var (result, _) = await client.SendAsync(call, null, steps, cancellation);
        if (!result.Verdict.Succeeded)
            return result.Exchange.Problem?.Message ?? $"the token URL answered {result.Response!.Status}";

        return Store(state, result.Response!);
    }

    private string? Store(AuthenticationState state, ResponseContent response)
    {
        const string Headers = "#HEADERS#";
        var path = state.Definition.TokenResponsePath?.Value ?? "";
        string? token;
        if (path.StartsWith(Headers, StringComparison.Ordinal))
        {
            token = response.Header(path[Headers.Length..]);
        }
        else
        {
            token = path.Length > 0 && response.Json is { } body && PropertyPath.Parse(path).TryFollow(body, out var value, out _) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        }

        if (string.IsNullOrEmpty(token))
            return $"the token response has no text at tokenResponsePath '{path}'";

        client.KeepToken(token);
        var scheme = state.Definition.TokenType?.Value;
        state.AccessToken = string.IsNullOrEmpty(scheme) ? token : $"{scheme} {token}";
        return null;
    }

    private string? BuildBasic(AuthenticationState state)
    {
        var properties = state.Definition.Properties;
        if (!properties.TryGetValue("userName", out var name) || !properties.TryGetValue("password", out var password))
            return "properties has no userName and password";

        state.AccessToken = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name.Value}:{password.Value}"))}";
        client.KeepToken(state.AccessToken);
        return null;
    }
}
