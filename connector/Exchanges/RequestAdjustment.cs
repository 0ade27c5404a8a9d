using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>What paging and authentication change in a request.</summary>
/// <param name="Url">The URL of the next page, in place of the call's.</param>
/// <param name="Source">The setting that gave it.</param>
/// <param name="Query">Parameters to set in the URL's query.</param>
internal sealed record RequestAdjustment(string? Url, SourceLocation? Source, IReadOnlyList<(string Name, string Value)> Query)
{
    public static RequestAdjustment None { get; } = new(null, null, []);

    /// <summary>Fields to add to httpParams, or to put in the place of those of the same name.</summary>
    public IReadOnlyList<(string Name, string Value)> Fields { get; init; } = [];

    /// <summary>Headers to add when the JSON has none of the name.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}
