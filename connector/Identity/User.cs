namespace OpsRampHarness.Connector.Identity;

/// <summary>A user: a person EIC governs.</summary>
/// <param name="Key">The key in the repository.</param>
/// <param name="Columns">The columns that are not null, by name in any case.</param>
public sealed record User(long Key, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>The unique name.</summary>
    public string Username => Columns["username"];

    /// <summary>A column's text, or null.</summary>
    public string? this[string column] => Columns.GetValueOrDefault(column);
}
