namespace OpsRampHarness.Connector.Identity;

/// <summary>One difference between two moments of a repository.</summary>
/// <param name="Type">Whether a row came, went, or changed a column.</param>
/// <param name="Kind">The row's kind, as in <see cref="IdentityRow"/>.</param>
/// <param name="Key">The row's key, as in <see cref="IdentityRow"/>; of a changed row its key before.</param>
/// <param name="Column">The column that changed; null when the whole row came or went.</param>
/// <param name="Before">The column's text before, or null.</param>
/// <param name="After">The column's text after, or null.</param>
/// <param name="ChangedBy">The job or task that made the change.</param>
public sealed record IdentityChange(
    IdentityChangeType Type, string Kind, string Key, string? Column, string? Before, string? After, string ChangedBy)
{
    /// <inheritdoc/>
    public override string ToString() => Type switch
    {
        IdentityChangeType.Added => $"+ {Kind} {Key} ({ChangedBy})",
        IdentityChangeType.Removed => $"- {Kind} {Key} ({ChangedBy})",
        _ => $"~ {Kind} {Key} {Column}: {Before ?? "null"} -> {After ?? "null"} ({ChangedBy})",
    };
}
