using System.Text.Json.Serialization;
using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.Journal;

/// <summary>One exchange, as it is kept: secrets are replaced before it gets here.</summary>
public sealed record JournalEntry
{
    /// <summary>Number of the exchange in its workspace, from 1.</summary>
    [JsonInclude]
    public long Number { get; internal set; }

    /// <summary>When it was answered, by the clock of the workspace.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query as sent.</summary>
    public required string Target { get; init; }

    /// <summary>The operation that served it, such as <c>create-user</c>; null when none did.</summary>
    public string? Operation { get; init; }

    /// <summary>The route most like it; null when an operation served it.</summary>
    public NearestRoute? Nearest { get; init; }

    /// <summary>The fault rule that fired; null when none did.</summary>
    public string? Fault { get; init; }

    /// <summary>The tenant whose rights were used; null when there was none.</summary>
    public string? TenantId { get; init; }

    /// <summary>The <c>Content-Type</c> of the request; null when absent.</summary>
    public string? ContentType { get; init; }

    /// <summary>The headers of the request, in their order.</summary>
    public IReadOnlyList<JournalHeader> RequestHeaders { get; init => field = value ?? []; } = [];

    /// <summary>Head of the request's body as text.</summary>
    public string RequestBody { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Whole length of the request's body in bytes.</summary>
    public int RequestLength { get; init; }

    /// <summary>HTTP status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>The headers of the answer that say more than its type and length.</summary>
    public IReadOnlyList<JournalHeader> ResponseHeaders { get; init => field = value ?? []; } = [];

    /// <summary>Head of the answer's body as text.</summary>
    public string ResponseBody
    {
        get => field ??= LateResponseBody?.Invoke() ?? string.Empty;
        init => field = value ?? string.Empty;
    }

    /// <summary>Makes the text of the answer's body when it is first asked for; null where it is made already.</summary>
    internal Func<string>? LateResponseBody { private get; init; }

    /// <summary>Whole length of the answer's body in bytes.</summary>
    public int ResponseLength { get; init; }
}
