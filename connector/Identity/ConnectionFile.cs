namespace OpsRampHarness.Connector.Identity;

/// <summary>A file of the pack a connection was saved with.</summary>
public sealed record ConnectionFile
{
    /// <summary>The connection.</summary>
    public required string Connection { get; init; }

    /// <summary>The file's name, such as <c>ConnectionJSON.json</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its bytes, secrets included: a repository file is as secret as the pack.</summary>
    public required byte[] Content { get; init; }
}
