using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>A file of the pack a connection was saved with.</summary>
[Table("connection_files")]
public sealed record ConnectionFile
{
    /// <summary>The connection.</summary>
    [Column("connectionname"), PrimaryKey(1)]
    public required string Connection { get; init; }

    /// <summary>The file's name, such as <c>ConnectionJSON.json</c>.</summary>
    [Column("filename"), PrimaryKey(2)]
    public required string Name { get; init; }

    /// <summary>Its bytes, secrets included: a repository file is as secret as the pack.</summary>
    [Column("content")]
    public required byte[] Content { get; init; }
}
