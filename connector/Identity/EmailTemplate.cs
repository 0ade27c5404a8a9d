using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>A mail whose subject and body are templates over what a task binds.</summary>
[Table("email_templates")]
public sealed record EmailTemplate
{
    /// <summary>Its name, unique.</summary>
    [Column("templatename"), PrimaryKey]
    public required string Name { get; init; }

    /// <summary>The subject.</summary>
    [Column("subject")]
    public required string Subject { get; init; }

    /// <summary>The body.</summary>
    [Column("body")]
    public required string Body { get; init; }
}
