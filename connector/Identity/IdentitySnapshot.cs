namespace OpsRampHarness.Connector.Identity;

/// <summary>Everything EIC believes at one moment, sorted by kind and key. Tasks and job history are not beliefs and are left out.</summary>
public sealed class IdentitySnapshot
{
    private readonly IReadOnlyDictionary<string, string> removedBy;

    internal IdentitySnapshot(IEnumerable<IdentityRow> rows, IReadOnlyDictionary<string, string> removedBy)
    {
        Rows = [.. rows.OrderBy(row => row.Kind, StringComparer.Ordinal)
            .ThenBy(row => row.Key, StringComparer.Ordinal)
            .ThenBy(row => row.Id, StringComparer.Ordinal)];
        this.removedBy = removedBy;
    }

    /// <summary>All rows.</summary>
    public IReadOnlyList<IdentityRow> Rows { get; }

    /// <summary>The rows of one kind.</summary>
    public IEnumerable<IdentityRow> Of(string kind) => Rows.Where(row => row.Kind == kind);

    /// <summary>What became different from this moment to a later one of the same repository, or of a clone of it.</summary>
    public IReadOnlyList<IdentityChange> DifferencesTo(IdentitySnapshot later)
    {
        if (ReferenceEquals(this, later))
            return [];
        var after = later.Rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var changes = new List<IdentityChange>();
        foreach (var row in Rows)
        {
            if (after.Remove(row.Id, out var counterpart))
                changes.AddRange(ColumnChanges(row, counterpart));
            else
                changes.Add(new(IdentityChangeType.Removed, row.Kind, row.Key, null, null, null, later.removedBy.GetValueOrDefault(row.Id, "unknown")));
        }

        changes.AddRange(after.Values.Select(row => new IdentityChange(IdentityChangeType.Added, row.Kind, row.Key, null, null, null, row.ChangedBy)));
        return [.. changes.OrderBy(change => change.Kind, StringComparer.Ordinal)
            .ThenBy(change => change.Key, StringComparer.Ordinal)
            .ThenBy(change => change.Column, StringComparer.Ordinal)];
    }

    private static IEnumerable<IdentityChange> ColumnChanges(IdentityRow before, IdentityRow after)
    {
        foreach (var (column, old) in before.Columns)
        {
            if (after.Columns.GetValueOrDefault(column) is var now && !string.Equals(old, now, StringComparison.Ordinal))
                yield return Change(column, old, now);
        }

        foreach (var (column, now) in after.Columns)
        {
            if (!before.Columns.ContainsKey(column))
                yield return Change(column, null, now);
        }

        IdentityChange Change(string column, string? old, string? now) =>
            new(IdentityChangeType.Changed, before.Kind, before.Key, column, old, now, after.ChangedBy);
    }
}
