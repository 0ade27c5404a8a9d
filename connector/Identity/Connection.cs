namespace OpsRampHarness.Connector.Identity;

/// <summary>A connection as EIC's form has it; its JSONs are the files of a pack.</summary>
public sealed record Connection
{
    /// <summary>Its key in the repository.</summary>
    public long Key { get; init; }

    /// <summary>Connection Name, unique.</summary>
    public required string Name { get; init; }

    /// <summary>Connection Description.</summary>
    public string? Description { get; init; }

    /// <summary>Connection Type, such as <c>REST</c> or <c>OpsRamp (REST)</c>.</summary>
    public string Type { get; init; } = "REST";

    /// <summary>Default SAV Role: given to the users that its user import brings.</summary>
    public string? DefaultSavRole { get; init; }

    /// <summary>Email Template: used for every event of its tasks that the endpoint has no template for.</summary>
    public string? EmailTemplate { get; init; }

    /// <summary>The URL that stands in for the pack's host here; null: it is named each time.</summary>
    public string? Target { get; init; }
}
