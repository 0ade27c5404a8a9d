namespace OpsRampHarness.Connector.Jobs;

/// <summary>What a request says beside what it asks for.</summary>
public sealed record RequestDetails
{
    /// <summary>Nothing further.</summary>
    public static RequestDetails None { get; } = new();

    /// <summary>The business justification; becomes the task's comment.</summary>
    public string? Justification { get; init; }

    /// <summary>The dynamic attributes, as a JSON object; null: none.</summary>
    public string? Attributes { get; init; }

    /// <summary>Who asked; null: the user.</summary>
    public string? Requestor { get; init; }

    /// <summary>Who approved.</summary>
    public string? Approvers { get; init; }
}
