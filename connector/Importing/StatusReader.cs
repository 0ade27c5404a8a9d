using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// What a record says about being active: the statusColumn of the thresholds, whose values not listed as active all mean
/// inactive, or else the mapped status column with statusConfig.
/// </summary>
internal sealed class StatusReader
{
    private readonly int column = -1;
    private readonly HashSet<string> active = new(StringComparer.Ordinal);
    private readonly HashSet<string>? inactive;

    public StatusReader(ImportCallDefinition call, ThresholdDefinition? thresholds)
    {
        var columns = call.Columns.Select(mapping => mapping.Column.Name).ToList();
        if (thresholds?.StatusColumn is { } statusColumn)
        {
            column = columns.FindIndex(name => string.Equals(name, statusColumn.Value, StringComparison.OrdinalIgnoreCase));
            active.UnionWith(thresholds.ActiveStatus.Select(status => status.Value));
        }
        else
        {
            column = columns.FindIndex(name => name is "status" or "statuskey");
            active.UnionWith(call.Status?.Active.Select(status => status.Value) ?? [AccountStatus.Active]);
            inactive = new(call.Status?.Inactive.Select(status => status.Value) ?? [AccountStatus.Inactive], StringComparer.Ordinal);
        }
    }

    public string? Of(string?[] values)
    {
        if (column < 0)
            return null;
        if (values[column] is { } value && active.Contains(value))
            return AccountStatus.Active;
        return inactive is null || (values[column] is { } other && inactive.Contains(other)) ? AccountStatus.Inactive : null;
    }
}
