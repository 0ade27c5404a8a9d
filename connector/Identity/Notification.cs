namespace OpsRampHarness.Connector.Identity;

/// <summary>A mail EIC would have sent; here it stays in the outbox.</summary>
public sealed record Notification
{
    /// <summary>Its key.</summary>
    public long Key { get; init; }

    /// <summary>When it was made, ISO 8601 in UTC.</summary>
    public required string Created { get; init; }

    /// <summary>What happened.</summary>
    public required TaskEvent Event { get; init; }

    /// <summary>The task it happened to.</summary>
    public long TaskKey { get; init; }

    /// <summary>The user's mail address; null when there is none.</summary>
    public string? Recipient { get; init; }

    /// <summary>The template it was made from.</summary>
    public required string Template { get; init; }

    /// <summary>The subject; as written when it could not be evaluated.</summary>
    public required string Subject { get; init; }

    /// <summary>The body; as written when it could not be evaluated.</summary>
    public required string Body { get; init; }

    /// <summary>Why it could not be evaluated; null when it could.</summary>
    public string? Problem { get; init; }
}
