using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.Conformance.Checks.Diagnosis;

/// <summary>Why an exchange was no success, in terms of the pack.</summary>
internal static class ExchangeDiagnosis
{
    private const string NothingDiffers = "nothing differs";
    private const int SnippetLength = 160;

    public static Failure Of(PackProfile pack, Exchange exchange)
    {
        if (exchange.Problem is { } problem)
        {
            var failure = TaskDiagnosis.FromDiagnostic(problem);
            return exchange.Outcome == ExchangeOutcome.Refused ? failure with { Reason = "call-leaves-target" } : failure;
        }

        if (exchange is not { Request: { } request, Response: { } response })
            return new Failure("not-answered", $"{ExchangeWords.Of(exchange)}.") { Location = exchange.Location };

        return WrongRoute(exchange, request, response)
               ?? Unauthorized(pack, exchange, request, response)
               ?? BrokenBody(exchange, request)
               ?? NotRecognised(exchange, response)
               ?? Refused(exchange, request, response);
    }

    private static Failure? WrongRoute(Exchange exchange, RenderedRequest request, ResponseRecord response)
    {
        if (response.Status is not (404 or 405)) return null;
        var nearest = NearestRoute.Find(request.Method.Text, ExchangeWords.PathOf(request.Url.Text));
        if (nearest.Difference == NothingDiffers) return null;

        return response.Status == 405
            ? new Failure("wrong-method", $"{ExchangeWords.Of(exchange)}: OpsRamp knows this path, but not with {request.Method.Text}.")
            {
                Location = request.Method.Source ?? exchange.Location,
                Details = Nearest(nearest),
                Fix = $"use {nearest.Method}",
            }
            : new Failure("no-such-route", $"{ExchangeWords.Of(exchange)}: OpsRamp has no such route.")
            {
                Location = request.Url.Source,
                Details = Nearest(nearest),
                Fix = $"make the URL {nearest.Method} {nearest.Template} ({nearest.Difference})",
            };
    }

    private static IReadOnlyList<Detail> Nearest(NearestRoute nearest) =>
        [new("nearest", $"{nearest.Method} {nearest.Template}"), new("differs", nearest.Difference)];

    private static Failure? Unauthorized(PackProfile pack, Exchange exchange, RenderedRequest request, ResponseRecord response)
    {
        if (response.Status is not (401 or 407)) return null;
        if (exchange.Purpose == ExchangePurpose.Token)
        {
            return new Failure("token-refused", $"{ExchangeWords.Of(exchange)}: OpsRamp gives no token for these credentials. {Snippet(response.Body)}")
            {
                Location = exchange.Location,
                Fix = "correct grant_type, client_id and client_secret in httpParams",
            };
        }

        if (request.Header("Authorization") is null)
        {
            return new Failure("no-authorization-header", $"{ExchangeWords.Of(exchange)}: the request carries no Authorization header.")
            {
                Location = exchange.Location,
                Fix = "add \"Authorization\": \"${access_token}\" to the call's httpHeaders",
            };
        }

        var tenant = pack.Addresses.FirstOrDefault(address => address.Location == request.Url.Source)?.Tenant;
        return tenant is null || tenant == pack.Tenant
            ? new Failure("token-not-accepted", $"{ExchangeWords.Of(exchange)}: OpsRamp does not accept the token, and fetching new ones did not help. {Snippet(response.Body)}")
            {
                Location = exchange.Location,
                Fix = "let retryFailureStatusCode list 401 and 407, and let the Authorization header be ${access_token}",
            }
            : new Failure("another-tenant", $"{ExchangeWords.Of(exchange)}: the token is for tenant '{pack.Tenant}', the URL asks for '{tenant}'.")
            {
                Location = PackPlaces.Inside(pack.Pack, request.Url.Source, tenant) ?? request.Url.Source,
                Fix = $"write {pack.Tenant}, the tenant of the accounts import",
            };
    }

    /// <summary>A body that was meant to be JSON and is not, with the hole that broke it.</summary>
    private static Failure? BrokenBody(Exchange exchange, RenderedRequest request)
    {
        if (request.Body is not { } body || BodyText.IsJson(body.Text) || !(request.Header("Content-Type")?.Contains("json", StringComparison.OrdinalIgnoreCase) ?? false))
            return null;
        var culprit = body.Holes.FirstOrDefault(hole => BodyText.BreaksString(body.Text.Substring(hole.Start, hole.Length)));
        return new Failure("body-is-no-json", culprit is null
            ? $"{ExchangeWords.Of(exchange)}: the rendered body is no JSON."
            : $"{ExchangeWords.Of(exchange)}: the value of {culprit.Source} holds characters that break the JSON around it.")
        {
            Location = culprit?.Location ?? body.Source,
            Details = [new("body", Snippet(body.Text))],
            Fix = "let ObjectMapper write the value, without quotes around it: ${new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(…)}",
        };
    }

    private static Failure? NotRecognised(Exchange exchange, ResponseRecord response) =>
        response.Status is >= 200 and < 300
            ? new Failure("success-not-recognised", $"{ExchangeWords.Of(exchange)}: OpsRamp did it, but EIC takes it for a failure: {exchange.Verdict.Explanation}")
            {
                Location = exchange.Verdict.Location ?? exchange.Location,
                Fix = FormattableString.Invariant($"list {response.Status} in successResponses.statusCode"),
            }
            : null;

    private static Failure Refused(Exchange exchange, RenderedRequest request, ResponseRecord response) =>
        new("refused-by-target", $"{ExchangeWords.Of(exchange)}: OpsRamp refuses the request. {Snippet(response.Body)}")
        {
            Location = IsNotFound(response) ? request.Url.Source : request.Body?.Source ?? request.Url.Source,
            Actual = FormattableString.Invariant($"{response.Status} {Snippet(response.Body)}"),
        };

    /// <summary>OpsRamp names what it does not find in the body, with code 0003 and whatever status.</summary>
    private static bool IsNotFound(ResponseRecord response) =>
        response.Status == 404 || response.Body.Contains("\"0003\"", StringComparison.Ordinal);

    private static string Snippet(string text) => Shortened.To(text, SnippetLength);
}
