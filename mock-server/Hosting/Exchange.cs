using Microsoft.AspNetCore.Http;
using OpsRampHarness.MockServer.Faults;
using OpsRampHarness.MockServer.Journal;
using OpsRampHarness.MockServer.Routing;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.Wire;

namespace OpsRampHarness.MockServer.Hosting;

/// <summary>One request on its way through the server, and what became known of it.</summary>
internal sealed class Exchange(Workspace workspace, HttpContext context, RequestTarget target)
{
    public Workspace Workspace => workspace;

    public RequestTarget Target => target;

    public HttpResponse Response => context.Response;

    public string Method => context.Request.Method;

    public string? ContentType => context.Request.ContentType;

    public string? Authorization => context.Request.Headers.Authorization is [{ } value] ? value : null;

    public string[] Segments { get; } = target.Segments;

    public ReadOnlyMemory<byte> Body { get; init; }

    public RouteMatch Match { get; set; } = RouteMatch.None;

    /// <summary>The fault that fires on it; null when none does.</summary>
    public Firing? Fault { get; set; }

    /// <summary>The tenant whose rights the caller has; null until that is known.</summary>
    public Tenant? Caller { get; set; }

    /// <summary>The tenant that the path speaks of, if it exists.</summary>
    public Tenant? AddressedTenant { get; } =
        target.Segments is ["api", "v2", "tenants", { Length: > 0 } id, ..] ? workspace.FindTenant(id) : null;

    public JournalEntry ToJournal(Reply reply) => new()
    {
        Time = workspace.Clock.GetUtcNow(),
        Method = Method,
        Target = Redaction.Text(target.Raw, workspace.Tokens),
        Operation = Match.Route?.Operation,
        Nearest = Match.Route is null ? NearestRoute.Find(Method, target.Path) : null,
        Fault = Fault?.Rule.Id,
        TenantId = Caller?.Id,
        ContentType = ContentType,
        RequestHeaders = Redaction.Headers(context.Request.Headers, workspace.Tokens),
        ResponseHeaders = Redaction.Headers(Response.Headers, workspace.Tokens),
        RequestBody = Redaction.Body(Body.Span, workspace.Tokens),
        RequestLength = Body.Length,
        Status = reply.Status,
        LateResponseBody = Redaction.LateBody(reply, workspace.Tokens),
        ResponseLength = reply.Length,
    };
}
