using System.Globalization;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Moves the staged entitlements of one type into the repository.</summary>
internal sealed class EntitlementReconciliation(ImportContext context, StagingTable staging, Column keyColumn, EntitlementType type)
{
    private const string IsActive = $"entitlement_values.status IS NOT '{EntitlementStatus.Inactive}'";

    private readonly StagingSql sql = new(
        context.Repository.Connection, staging, "entitlement_values", "entitlementkey", "typekey", type.Key, context.Source);

    public ImportCounts Run(bool keepsMissing)
    {
        sql.Match(keyColumn, "TRUE");
        var missing = keepsMissing || context.Thresholds?.InactivateMissingEntitlements?.Value == false ? 0 : FindMissing();
        var updated = sql.Update("TRUE");
        updated += sql.UpdateStatus($"coalesce(staged.staged_status, '{EntitlementStatus.Active}')");
        return new ImportCounts
        {
            Added = sql.Insert(EntitlementStatus.Active),
            Updated = updated,
            Inactivated = missing == 0
                ? 0
                : Execute(
                    sql.Connection,
                    $"UPDATE entitlement_values SET changedby = $by, status = '{EntitlementStatus.Inactive}' WHERE entitlementkey IN (SELECT missing_key FROM temp.missing)",
                    ("$by", context.Source.Text)),
        };
    }

    private long FindMissing()
    {
        var missing = sql.FindMissing(IsActive);
        if (context.Thresholds?.EntitlementThresholds.GetValueOrDefault(type.Name) is not { } threshold || missing < threshold.Value || (missing == threshold.Value && !context.Switches.ThresholdIsReachedAtEqual))
            return missing;

        context.Diagnostics.Add(Diagnostic.Warning(
            "import/entitlement-threshold",
            threshold.Location,
            string.Create(CultureInfo.InvariantCulture, $"{missing} entitlements of '{type.Name}' are missing from the import, more than its threshold {threshold.Value}."),
            "EIC takes it for an accident and leaves them as they are.",
            "Find out why the import does not bring them."));
        return 0;
    }
}
