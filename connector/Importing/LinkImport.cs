using System.Globalization;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Imports which account has which entitlement, in each of the ways the JSON names.</summary>
internal sealed class LinkImport(ImportContext context, AccessImportDefinition definition)
{
    private readonly Microsoft.Data.Sqlite.SqliteConnection connection = context.Repository.Connection;

    public Task<(ImportCounts? Counts, bool Complete)> RunAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var counts = new ImportCounts();
        foreach (var call in definition.Calls)
        {
            if (call.Method?.Value == MappingMethod.AcctToEntMapping)
                counts = counts.Plus(FromAccounts(call));
        }

        return Task.FromResult<(ImportCounts?, bool)>((counts, true));
    }

    /// <summary>Links what the account records of the last accounts import said.</summary>
    private ImportCounts FromAccounts(MappingCallDefinition call)
    {
        var mappings = context.Definition.Accounts?.Mappings ?? [];
        if (mappings.Count == 0)
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/no-account-mappings",
                call.Method!.Location,
                "processingType is acctToEntMapping, but accountParams has no acctEntMappings.",
                "EIC's access job ends with a null pointer exception and links nothing.",
                "Add accountParams.acctEntMappings, or use another processingType."));
            return new ImportCounts();
        }

        if (context.Definition.Accounts!.Calls.All(accountCall => !accountCall.Columns.Any(column => column.IsMappingInformation)))
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/no-mapping-information",
                call.Method!.Location,
                "processingType is acctToEntMapping, but no account column stores the mapping information.",
                "EIC has nothing to link from and links nothing.",
                $"Map \"{AccountColumns.MappingInformation}\": \"STORE#ACC#ENT#MAPPINGINFO~#~char\" in the account call."));
            return new ImportCounts();
        }

        var counts = new ImportCounts();
        foreach (var mapping in mappings.Where(mapping => call.EntitlementType is null || call.EntitlementType == mapping.EntitlementType))
            context.Repository.InTransaction(() => counts = counts.Plus(FromAccounts(mapping)));
        return counts;
    }

    private ImportCounts FromAccounts(InlineMappingDefinition mapping)
    {
        if (context.Repository.Entitlements.FindType(context.Endpoint.Key, mapping.EntitlementType) is not { } type)
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/mapping-type-unknown",
                mapping.Location,
                $"'{mapping.EntitlementType}' is no entitlement type of entitlementParams.entTypes.",
                "EIC links nothing for it.",
                "Use the name of an entitlement type, in the same case."));
            return new ImportCounts();
        }

        var keyField = mapping.KeyField?.Value ?? "entitlementID";
        if (!EntitlementColumns.Catalogue.TryFind(keyField, out var column))
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/mapping-key-not-a-column",
                mapping.KeyField!.Location,
                $"keyField '{keyField}' is no column of an EIC entitlement.",
                "EIC finds no entitlement and links nothing.",
                "Use entitlementID or entitlement_value."));
            return new ImportCounts();
        }

        Execute(connection, "DROP TABLE IF EXISTS temp.reported");
        Execute(
            connection,
            $"""
            CREATE TEMP TABLE reported AS
            SELECT account.accountkey AS accountkey, id.value AS id
            FROM accounts account, json_each(account.customproperty31) kind, json_each(kind.value, '$.entIds') id
            WHERE account.endpointkey = {context.Endpoint.Key.ToString(CultureInfo.InvariantCulture)} AND json_valid(account.customproperty31)
                AND account.status IS NOT '{AccountStatus.SuspendedFromImportService}' AND kind.key = $type
            """,
            ("$type", type.Name));
        ReportUnknown(mapping, type, column);
        return Reconcile(type, column, $"SELECT accountkey FROM accounts WHERE endpointkey = {context.Endpoint.Key} AND customproperty31 IS NOT NULL AND status IS NOT '{AccountStatus.SuspendedFromImportService}'");
    }

    private void ReportUnknown(InlineMappingDefinition mapping, EntitlementType type, Column column)
    {
        var unknown = Scalar(
            connection,
            $"SELECT count(DISTINCT id) FROM temp.reported WHERE id NOT IN (SELECT {Quote(column)} FROM entitlement_values WHERE typekey = $type AND {Quote(column)} IS NOT NULL)",
            ("$type", type.Key));
        if (unknown == 0)
            return;

        context.Diagnostics.Add(Diagnostic.Warning(
            "import/mapping-id-unknown",
            mapping.KeyField?.Location ?? mapping.Location,
            string.Create(CultureInfo.InvariantCulture, $"{unknown} ids that accounts name are in no {column.Name} of '{type.Name}'."),
            "EIC skips these links.",
            "Compare what the accounts name with what the entitlements are imported by; or set importAsEntitlement."));
    }

    /// <summary>Adds the reported links, and removes those that are no longer reported of accounts that were looked at.</summary>
    private ImportCounts Reconcile(EntitlementType type, Column column, string accounts)
    {
        var links = $"SELECT DISTINCT reported.accountkey AS accountkey, known.entitlementkey AS entitlementkey FROM temp.reported JOIN entitlement_values known ON known.typekey = {type.Key} AND known.{Quote(column)} = reported.id";
        var removed = 0;

        // Explicitly false keeps them; absent, an access import replaces the links of its type (inferred).
        if (context.Thresholds?.DeleteLinksOfActiveAccounts?.Value != false)
        {
            removed = LinkSql.Remove(
                connection,
                $"""
                accountkey IN ({accounts}) AND entitlementkey IN (SELECT entitlementkey FROM entitlement_values WHERE typekey = {type.Key})
                    AND (accountkey, entitlementkey) NOT IN ({links})
                """,
                context.Source);
        }

        return new ImportCounts { LinksAdded = LinkSql.Add(connection, links, context.Source), LinksRemoved = removed };
    }
}
