using LinqToDB.Mapping;

namespace OpsRampHarness.Connector.Identity;

/// <summary>A connection as EIC's form has it; its JSONs are the files of a pack.</summary>
[Table("connections")]
public sealed record Connection
{
    /// <summary>Its key in the repository.</summary>
    [Column("connectionkey"), PrimaryKey, Identity]
    public long Key { get; init; }

    /// <summary>Connection Name, unique.</summary>
    [Column("connectionname")]
    public required string Name { get; init; }

    /// <summary>Connection Description.</summary>
    [Column("description")]
    public string? Description { get; init; }

    /// <summary>Connection Type, such as <c>REST</c> or <c>OpsRamp (REST)</c>.</summary>
    [Column("connectiontype")]
    public string Type { get; init; } = "REST";

    /// <summary>Default SAV Role: given to the users that its user import brings.</summary>
    [Column("default_sav_role")]
    public string? DefaultSavRole { get; init; }

    /// <summary>Email Template: used for every event of its tasks that the endpoint has no template for.</summary>
    [Column("email_template")]
    public string? EmailTemplate { get; init; }

    /// <summary>The URL that stands in for the pack's host here; null: it is named each time.</summary>
    [Column("target")]
    public string? Target { get; init; }
}
