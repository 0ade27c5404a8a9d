using System.Globalization;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Compares the staged entitlements of one type with those known, and moves them into the repository.</summary>
internal sealed class EntitlementReconciliation(ImportContext context, CallStaging staging, EntitlementTypeDefinition definition)
{
    private const string IsActive = $"entitlement_values.status IS NOT '{EntitlementStatus.Inactive}'";

    private readonly EntitlementType? known = context.Repository.Entitlements.FindType(context.Endpoint.Key, definition.Name);

    private StagingSql sql = null!;
    private long missing;

    /// <summary>Finds out which entitlements are known and which are missing; changes nothing.</summary>
    public void Compare(bool keepsMissing)
    {
        sql = Sql(known?.Key ?? 0);
        sql.Match(staging.KeyColumn, "TRUE");
        missing = sql.FindMissing(keepsMissing || context.Thresholds?.InactivateMissingEntitlements?.Value == false ? "FALSE" : IsActive);
        if (IsTooMany(missing))
            missing = sql.FindMissing("FALSE");
    }

    /// <summary>Stores what was staged.</summary>
    public ImportCounts Store()
    {
        sql = Sql(KnownType(context, definition).Key);
        var updated = sql.Update("TRUE") + sql.UpdateStatus($"coalesce(staged.staged_status, '{EntitlementStatus.Active}')");
        var added = sql.Insert(EntitlementStatus.Active);
        StagedEffects.Attribute(context, staging.Table, "entitlement", "entitlement_values", "entitlementkey");
        return new ImportCounts
        {
            Read = staging.Read,
            Added = added,
            Updated = updated,
            Inactivated = missing == 0
                ? 0
                : sql.Connection.Execute(
                    $"UPDATE entitlement_values SET changedby = $by, status = '{EntitlementStatus.Inactive}' WHERE entitlementkey IN (SELECT missing_key FROM {sql.Missing})",
                    ("$by", context.Source.Text)),
        };
    }

    /// <summary>The query of a column (<c>value</c>) of the active entitlements, as they will be once this is stored.</summary>
    public string Future(Column column) =>
        $"""
        SELECT value FROM (
            SELECT staged.matched AS known, staged.seq AS seq, staged.staged_status AS status,
                {(staging.Table.Columns.Contains(column) ? $"staged.{Quote(column)}" : $"known.{Quote(column)}")} AS value
            FROM temp.{staging.Table.Name} staged LEFT JOIN entitlement_values known ON known.entitlementkey = staged.matched
            UNION ALL
            SELECT entitlementkey, 0, status, {Quote(column)} FROM entitlement_values
            WHERE typekey = {sql.OwnerKey.ToString(CultureInfo.InvariantCulture)} AND entitlementkey NOT IN (SELECT missing_key FROM {sql.Missing})
                AND entitlementkey NOT IN (SELECT matched FROM temp.{staging.Table.Name} WHERE matched IS NOT NULL))
        WHERE status IS NOT '{EntitlementStatus.Inactive}'
        ORDER BY known IS NULL, known, seq
        """;

    /// <summary>The type of a definition, added when it is new.</summary>
    public static EntitlementType KnownType(ImportContext context, EntitlementTypeDefinition definition) =>
        context.Repository.Entitlements.FindType(context.Endpoint.Key, definition.Name)
        ?? context.Repository.Entitlements.Add(new EntitlementType { EndpointKey = context.Endpoint.Key, Name = definition.Name, Order = definition.Order?.Value ?? 0 });

    private StagingSql Sql(long typeKey) => new(
        context.Repository.Connection, staging.Table, "entitlement_values", "entitlementkey", "typekey", typeKey, context.Source);

    private bool IsTooMany(long count)
    {
        if (count == 0 || context.Thresholds?.EntitlementThresholds.GetValueOrDefault(definition.Name) is not { } threshold
            || count < threshold.Value || (count == threshold.Value && !context.Switches.IsTurned(EicSwitchCatalogue.ThresholdBlocksAt)))
        {
            return false;
        }

        context.Diagnostics.Add(Diagnostic.Warning(
            "import/entitlement-threshold",
            threshold.Location,
            string.Create(CultureInfo.InvariantCulture, $"{count} entitlements of '{definition.Name}' are missing from the import, more than its threshold {threshold.Value}."),
            "EIC takes it for an accident and leaves them as they are.",
            "Find out why the import does not bring them."));
        return true;
    }
}
