using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Links that earlier records carried inside: entitlements in accounts, or accounts in entitlements.</summary>
internal sealed class EmbeddedLinks(ImportContext context, MappingCallDefinition call, string type)
{
    private const string Known = "accountkey, account_id, entitlementkey, entitlement_id";

    /// <summary>Those in the mapping information that the last accounts import stored.</summary>
    public void AddFromAccounts(AccessReading reading)
    {
        if (context.Definition.Accounts is not { Mappings: [_, ..] mappings } accounts)
        {
            Report(
                "import/no-account-mappings",
                "processingType is acctToEntMapping, but accountParams has no acctEntMappings.",
                "EIC's access job ends with a null pointer exception and links nothing.",
                "Add accountParams.acctEntMappings, or use another processingType.");
            return;
        }

        if (accounts.Calls.All(accountCall => !accountCall.Columns.Any(column => column.IsMappingInformation)))
        {
            Report(
                "import/no-mapping-information",
                "processingType is acctToEntMapping, but no account column stores the mapping information.",
                "EIC has nothing to link from and links nothing.",
                $"Map \"{AccountColumns.MappingInformation}\": \"STORE#ACC#ENT#MAPPINGINFO~#~char\" in the account call.");
            return;
        }

        ReportMisnamed(mappings);
        if (mappings.FirstOrDefault(mapping => mapping.EntitlementType == type) is not { } mapping
            || !LinkColumns.TryFind(context, EntitlementColumns.Catalogue, mapping.KeyField, "entitlementID", mapping.Location, out var column))
        {
            return;
        }

        var collect = $"""
            SELECT accounts.accountkey, NULL,
                (SELECT min(entitlementkey) FROM entitlement_values known WHERE known.typekey = $typekey AND known.{Quote(column)} = id.value), id.value
            FROM accounts, json_each(accounts.{AccountColumns.MappingInformation}, $path) id
            WHERE {LinkReconciliation.IsConsidered(context)} AND json_valid(accounts.{AccountColumns.MappingInformation})
            """;
        reading.Add(() => Reconcile(
            collect, MappingInformation.Entitlements, AccountColumns.Catalogue["accountID"], column, mapping, $"accounts.{AccountColumns.MappingInformation} IS NOT NULL"));
    }

    /// <summary>Those in the mapping information that this import stores with the entitlements.</summary>
    public void AddFromEntitlements(AccessReading reading)
    {
        if (context.Definition.Entitlements?.Types.FirstOrDefault(definition => definition.Name == type)?.AccountMapping is not { } mapping)
        {
            Report(
                "import/no-entitlement-mapping",
                $"processingType is entToAcctMapping, but the entitlement type '{type}' has no acctEntMappings.",
                "EIC links nothing for it.",
                "Add entTypes.<type>.acctEntMappings.");
            return;
        }

        if (!LinkColumns.TryFind(context, AccountColumns.Catalogue, mapping.KeyField, "accountID", mapping.Location, out var column))
            return;

        var collect = $"""
            SELECT NULL, id.value, entitlement.entitlementkey, NULL
            FROM entitlement_values entitlement, json_each(entitlement.{EntitlementColumns.MappingInformation}, $path) id
            WHERE entitlement.typekey = $typekey AND json_valid(entitlement.{EntitlementColumns.MappingInformation})
            """;
        reading.Add(() => Reconcile(collect, MappingInformation.Accounts, column, EntitlementColumns.Catalogue["entitlementID"], mapping, "TRUE"));
    }

    private ImportCounts Reconcile(string collect, string arrayName, Column accountColumn, Column entitlementColumn, InlineMappingDefinition mapping, string considered)
    {
        using var staging = new LinkStaging(context.Repository.Connection, "embedded_links");
        var stored = context.Repository.Entitlements.FindType(context.Endpoint.Key, type)!;
        context.Repository.Connection.Execute(
            $"INSERT INTO {staging.Table} ({Known}) {collect}",
            ("$path", MappingInformation.PathTo(type, arrayName)),
            ("$typekey", stored.Key));
        return new LinkReconciliation(context, staging, stored, accountColumn, entitlementColumn, mapping.KeyField?.Location ?? mapping.Location)
            .Run($"{LinkReconciliation.IsConsidered(context)} AND {considered}", context.Incremental);
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

    private void Report(string id, string message, string consequence, string fix) =>
        context.Diagnostics.Add(Diagnostic.Error(id, call.Method!.Location, message, consequence, fix));
}
