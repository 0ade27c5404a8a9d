using OpsRampHarness.MockServer.Clients;
using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Routing;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Tokens;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Hosting;

/// <summary>What happens to a call, in this order: route, token, budget, tenant, operation.</summary>
internal static class OperationPipeline
{
    public static void Match(Exchange exchange) =>
        exchange.Match = RouteMatcher.Match(exchange.Method, exchange.Segments, Fidelity(exchange));

    public static Reply Serve(Exchange exchange)
    {
        var match = exchange.Match;
        if (match.Route is { Serve: null })
            return TokenEndpoint.Serve(exchange.Workspace, exchange.Body, exchange.ContentType, exchange.Authorization);

        Tenant? caller = null;
        if (match.Route is not null || exchange.Segments is ["api", ..])
        {
            caller = BearerCheck.Authenticate(exchange.Workspace, exchange.Authorization, Fidelity(exchange), out var refusal);
            if (caller is null)
                return refusal!;
            exchange.Caller = caller;
            if (!caller.RateLimits.Count(exchange.Method, match.Route, exchange.Response.Headers))
                return Errors.Pair(429, "throttled", "Too Many Requests");
        }

        if (match.Route is not { Serve: { } serve })
            return Unmatched(exchange);
        if (Reachable(exchange, caller!) is not { } tenant)
            return Foreign(caller!, match.Path["tenant"]);
        if (tenant.Profile.State is not TenantState.Active)
            return Errors.Pair(410, "tenant_unavailable", $"Tenant {tenant.Id} is {tenant.Profile.State.ToString().ToLowerInvariant()}");
        return tenant.Locked(() => Carry(exchange, tenant, serve));
    }

    private static Reply Carry(Exchange exchange, Tenant tenant, Func<Call, Reply> serve)
    {
        var before = exchange.Fault?.Rule.Effect is StaleEffect ? tenant.Copy() : null;
        var reply = serve(new Call
        {
            Tenant = tenant,
            Directory = (exchange.Method == "GET" ? tenant.Stale.Read() : null) ?? tenant.Directory,
            Path = exchange.Match.Path,
            Query = Query.Parse(exchange.Target.Query),
            Body = exchange.Body,
            ContentType = exchange.ContentType,
            Fault = exchange.Fault,
        });
        if (before is not null && exchange.Fault?.Rule.Effect is StaleEffect stale)
            tenant.Stale.Add(before, stale.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null, stale.Reads);
        return reply;
    }

    /// <summary>Where decisions are remembered before it is known whose call this is: with the tenant it speaks of, if it exists.</summary>
    private static ConsultedFidelity Fidelity(Exchange exchange) =>
        exchange.AddressedTenant?.Fidelity ?? exchange.Workspace.Fidelity;

    private static Reply Unmatched(Exchange exchange) => exchange.Match.Allowed is { Count: > 0 } allowed
        ? Errors.MethodNotAllowed(exchange.Method, string.Join(", ", allowed))
        : Errors.Pair(404, "not_found", $"No mapping found for {exchange.Method} {exchange.Target.Path}");

    /// <summary>The tenant in the path, or the caller's own where the path has none, if the caller's token gives rights to it: its own, or a client of its own.</summary>
    private static Tenant? Reachable(Exchange exchange, Tenant caller)
    {
        if (!exchange.Match.Path.TryGetValue("tenant", out var id) || id == caller.Id)
            return caller;
        return exchange.Workspace.FindTenant(id) is { } tenant && tenant.Partner == caller ? tenant : null;
    }

    private static Reply Foreign(Tenant caller, string tenantId) => caller.Fidelity.Is(FidelitySwitches.ForeignTenantStatus, "401")
        ? Errors.Domain(401, Errors.UnauthorizedCode, $"System or user is not authorized for tenant {tenantId}")
        : Errors.Domain(404, Errors.NotFoundCode, $"Tenant not found with id : {tenantId}");
}
