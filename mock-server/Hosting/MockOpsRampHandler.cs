using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OpsRampHarness.MockServer.Clients;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Routing;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Tokens;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Hosting;

/// <summary>
/// Serves OpsRamp's own paths: who calls, what for, whether they may, the operation, the answer, the journal. It reads
/// the request target itself, because the framework's path has lost what a client did wrong.
/// </summary>
internal sealed class MockOpsRampHandler(MockOpsRamp server)
{
    public async Task HandleAsync(HttpContext context)
    {
        var target = RequestTarget.Parse(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, context.Request.PathBase);
        var body = await RequestReader.ReadAsync(context.Request, context.RequestAborted);
        if (WorkspaceChoice.Find(server, context.Request, body ?? default) is not { } workspace)
        {
            using var unknown = Errors.Pair(404, "unknown_workspace", $"There is no workspace '{context.Request.Headers[WorkspaceChoice.Header]}'");
            await WriteAsync(context.Response, unknown);
            return;
        }

        var exchange = new Exchange(workspace, context, target) { Body = body ?? default };
        using var reply = body is null ? Errors.Pair(413, "payload_too_large", "The request body is too large") : Serve(exchange);
        workspace.Journal.Add(exchange.ToJournal(reply));
        await WriteAsync(context.Response, reply);
    }

    private static Reply Serve(Exchange exchange)
    {
        var workspace = exchange.Workspace;
        var fidelity = exchange.AddressedTenant()?.Fidelity ?? workspace.Fidelity;
        var match = RouteMatcher.Match(exchange.Method, exchange.Segments, fidelity);
        exchange.Match = match;
        if (match.Route is { Serve: null })
            return TokenEndpoint.Serve(workspace, exchange.Body, exchange.ContentType, exchange.Authorization);

        Tenant? caller = null;
        if (match.Route is not null || exchange.Segments is ["api", ..])
        {
            caller = BearerCheck.Authenticate(workspace, exchange.Authorization, fidelity, out var refusal);
            if (caller is null)
                return refusal!;
            exchange.Caller = caller;
        }

        if (match.Route is not { Serve: { } serve } route)
            return Unmatched(exchange, match);
        if (!caller!.RateLimits.Count(route, exchange.Response.Headers))
            return Errors.Pair(429, "throttled", "Too Many Requests");
        if (Reachable(exchange, caller, match) is not { } tenant)
            return Foreign(caller, match.Path["tenant"]);
        if (tenant.Profile.State is not TenantState.Active)
            return Errors.Pair(410, "tenant_unavailable", $"Tenant {tenant.Id} is {tenant.Profile.State.ToString().ToLowerInvariant()}");

        var call = new Call
        {
            Tenant = tenant,
            Path = match.Path,
            Query = Query.Parse(exchange.Target.Query),
            Body = exchange.Body,
            ContentType = exchange.ContentType,
        };
        return tenant.Locked(() => serve(call));
    }

    private static Reply Unmatched(Exchange exchange, RouteMatch match) => match.Allowed.Count > 0
        ? Errors.MethodNotAllowed(exchange.Method, string.Join(", ", match.Allowed))
        : Errors.Pair(404, "not_found", $"No mapping found for {exchange.Method} {exchange.Target.Path}");

    /// <summary>The tenant in the path, or the caller's own where the path has none, if the caller's token gives rights to it: its own, or a client of its own.</summary>
    private static Tenant? Reachable(Exchange exchange, Tenant caller, RouteMatch match)
    {
        if (!match.Path.TryGetValue("tenant", out var id) || id == caller.Id)
            return caller;
        return exchange.Workspace.FindTenant(id) is { } tenant && tenant.Partner == caller ? tenant : null;
    }

    private static Reply Foreign(Tenant caller, string tenantId) => caller.Fidelity.Is(FidelitySwitches.ForeignTenantStatus, "401")
        ? Errors.Domain(401, Errors.UnauthorizedCode, $"System or user is not authorized for tenant {tenantId}")
        : Errors.Domain(404, Errors.NotFoundCode, $"Tenant not found with id : {tenantId}");

    private static async Task WriteAsync(HttpResponse response, Reply reply)
    {
        response.StatusCode = reply.Status;
        if (reply.Allow is { } allow)
            response.Headers.Allow = allow;
        response.ContentLength = reply.Body.Length;
        if (reply.Body.IsEmpty)
            return;
        response.ContentType = "application/json";
        await response.Body.WriteAsync(reply.Body);
    }
}
