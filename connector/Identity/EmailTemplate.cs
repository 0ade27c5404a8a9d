namespace OpsRampHarness.Connector.Identity;

/// <summary>A mail whose subject and body are templates over what a task binds.</summary>
public sealed record EmailTemplate
{
    /// <summary>Its name, unique.</summary>
    public required string Name { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The body.</summary>
    public required string Body { get; init; }
}
