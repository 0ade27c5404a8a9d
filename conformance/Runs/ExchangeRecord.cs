namespace OpsRampHarness.Conformance.Runs;

/// <summary>One HTTP request of a case and what came of it. Secrets are already replaced by stable tokens.</summary>
public sealed record ExchangeRecord
{
    /// <summary>Case id, <c>#</c> and the 1-based number within the case; given when the run is assembled.</summary>
    public string Id { get; init; } = "";

    /// <summary>Why it was sent: <c>token</c>, <c>import</c>, <c>provision</c>, …</summary>
    public required string Purpose { get; init; }

    /// <summary>The attribute it was described in, such as <c>UpdateAccountJSON</c>.</summary>
    public string? Attribute { get; init; }

    /// <summary>The name of the call inside the attribute.</summary>
    public string? Call { get; init; }

    /// <summary>HTTP method as sent.</summary>
    public required string Method { get; init; }

    /// <summary>URL as rendered, before any canonicalisation.</summary>
    public required string Url { get; init; }

    /// <summary>Request headers as sent.</summary>
    public IReadOnlyList<HeaderLine> RequestHeaders { get; init; } = [];

    /// <summary>Request body; null when none was sent.</summary>
    public Body? RequestBody { get; init; }

    /// <summary>HTTP status; null when no response came.</summary>
    public int? Status { get; init; }

    /// <summary>Response headers as received.</summary>
    public IReadOnlyList<HeaderLine> ResponseHeaders { get; init; } = [];

    /// <summary>Response body; null when empty.</summary>
    public Body? ResponseBody { get; init; }

    /// <summary>Why no response came, or why the request was not sent; null otherwise.</summary>
    public string? Failure { get; init; }

    /// <summary>What EIC made of it: <c>success</c>, <c>failure</c>, <c>refresh</c>, …</summary>
    public required string Verdict { get; init; }

    /// <summary>The rule that gave the verdict, such as <c>successResponses.statusCode</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>The nearest route OpsRamp does have, when it has none for this request.</summary>
    public string? NearestRoute { get; init; }

    /// <summary>Virtual time at which it was sent.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Where every piece of the request came from, in the order of part and offset.</summary>
    public IReadOnlyList<Provenance> Provenance { get; init; } = [];
}
