using System.Globalization;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>What the answer of an exchange changed in the identity repository, once the job or task had stored it.</summary>
/// <param name="Kind">Kind of row: <c>account</c>, <c>entitlement</c>, <c>user</c> or <c>link</c>.</param>
/// <param name="Added">How many rows are new.</param>
/// <param name="Changed">How many rows changed, or are gone in the case of links.</param>
/// <param name="Names">Some of them, by name or key; none where a job stored very many.</param>
public sealed record ChangedRows(string Kind, long Added, long Changed, IReadOnlyList<string> Names)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var more = Added + Changed - Names.Count;
        var names = Names.Count == 0 ? "" : $": {string.Join(", ", Names)}{(more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "")}";
        return string.Create(CultureInfo.InvariantCulture, $"{Kind}s +{Added} ~{Changed}{names}");
    }
}
