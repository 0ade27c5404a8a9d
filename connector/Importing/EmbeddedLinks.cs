using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Links that earlier records carried inside: entitlements in accounts, or accounts in entitlements.</summary>
internal sealed class EmbeddedLinks(ImportContext context, MappingCallDefinition call, EntitlementType type)
{
    private const string Known = "accountkey, account_id, entitlementkey, entitlement_id";

    /// <summary>From the mapping information the last accounts import stored.</summary>
    public ImportCounts FromAccounts()
    {
        if (context.Definition.Accounts is not { Mappings: [_, ..] mappings } accounts)
        {
            return Nothing(
                "import/no-account-mappings",
                "processingType is acctToEntMapping, but accountParams has no acctEntMappings.",
                "EIC's access job ends with a null pointer exception and links nothing.",
                "Add accountParams.acctEntMappings, or use another processingType.");
        }

        if (accounts.Calls.All(accountCall => !accountCall.Columns.Any(column => column.IsMappingInformation)))
        {
            return Nothing(
                "import/no-mapping-information",
                "processingType is acctToEntMapping, but no account column stores the mapping information.",
                "EIC has nothing to link from and links nothing.",
                $"Map \"{AccountColumns.MappingInformation}\": \"STORE#ACC#ENT#MAPPINGINFO~#~char\" in the account call.");
        }

        ReportMisnamed(mappings);
        if (mappings.FirstOrDefault(mapping => mapping.EntitlementType == type.Name) is not { } mapping)
            return new ImportCounts();

        return LinkColumns.TryFind(context, EntitlementColumns.Catalogue, mapping.KeyField, "entitlementID", mapping.Location, out var column)
            ? Reconcile(
                $"""
                INSERT INTO {LinkStaging.Table} ({Known})
                SELECT accounts.accountkey, NULL,
                    (SELECT min(entitlementkey) FROM entitlement_values known WHERE known.typekey = $typekey AND known.{Quote(column)} = id.value), id.value
                FROM accounts, json_each(accounts.{AccountColumns.MappingInformation}, $path) id
                WHERE {LinkReconciliation.IsConsidered(context)} AND json_valid(accounts.{AccountColumns.MappingInformation})
                """,
                MappingInformation.Entitlements,
                AccountColumns.Catalogue["accountID"],
                column,
                mapping,
                $"accounts.{AccountColumns.MappingInformation} IS NOT NULL")
            : new ImportCounts();
    }

    /// <summary>From the mapping information this import stored with the entitlements.</summary>
    public ImportCounts FromEntitlements()
    {
        if (context.Definition.Entitlements!.Types.First(definition => definition.Name == type.Name).AccountMapping is not { } mapping)
        {
            return Nothing(
                "import/no-entitlement-mapping",
                $"processingType is entToAcctMapping, but the entitlement type '{type.Name}' has no acctEntMappings.",
                "EIC links nothing for it.",
                "Add entTypes.<type>.acctEntMappings.");
        }

        return LinkColumns.TryFind(context, AccountColumns.Catalogue, mapping.KeyField, "accountID", mapping.Location, out var column)
            ? Reconcile(
                $"""
                INSERT INTO {LinkStaging.Table} ({Known})
                SELECT NULL, id.value, entitlement.entitlementkey, NULL
                FROM entitlement_values entitlement, json_each(entitlement.{EntitlementColumns.MappingInformation}, $path) id
                WHERE entitlement.typekey = $typekey AND json_valid(entitlement.{EntitlementColumns.MappingInformation})
                """,
                MappingInformation.Accounts,
                column,
                EntitlementColumns.Catalogue["entitlementID"],
                mapping,
                "TRUE")
            : new ImportCounts();
    }

    private ImportCounts Reconcile(string collect, string arrayName, Column accountColumn, Column entitlementColumn, InlineMappingDefinition mapping, string considered)
    {
        using var staging = new LinkStaging(context.Repository.Connection);
        var reconciliation = new LinkReconciliation(context, type, accountColumn, entitlementColumn, mapping.KeyField?.Location ?? mapping.Location);
        ImportCounts? counts = null;
        context.Repository.InTransaction(() =>
        {
            Execute(context.Repository.Connection, collect, ("$path", MappingInformation.PathTo(type.Name, arrayName)), ("$typekey", type.Key));
            counts = reconciliation.Run($"{LinkReconciliation.IsConsidered(context)} AND {considered}", context.Incremental);
        });
        return counts!;
    }

    private void ReportMisnamed(IReadOnlyList<InlineMappingDefinition> mappings)
    {
        var known = context.Definition.Entitlements?.Types.Select(definition => definition.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var mapping in mappings.Where(mapping => !known.Contains(mapping.EntitlementType)))
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/mapping-type-unknown",
                mapping.Location,
                $"'{mapping.EntitlementType}' is no entitlement type of entitlementParams.entTypes.",
                "EIC links nothing for it.",
                "Use the name of an entitlement type, in the same case."));
        }
    }

    private ImportCounts Nothing(string id, string message, string consequence, string fix)
    {
        context.Diagnostics.Add(Diagnostic.Error(id, call.Method!.Location, message, consequence, fix));
        return new ImportCounts();
    }
}
