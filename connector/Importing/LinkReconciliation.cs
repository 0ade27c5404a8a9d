using System.Globalization;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Resolves the reported links of one entitlement type, adds them, and removes those no longer reported.</summary>
internal sealed class LinkReconciliation(ImportContext context, LinkStaging staging, EntitlementType type, Column accountColumn, Column entitlementColumn, SourceLocation location)
{
    private readonly RepositoryConnection connection = context.Repository.Connection;

    /// <param name="considered">The condition that the target was asked about an account.</param>
    /// <param name="keepsMissing">Whether links that are not reported stay, because not all was read.</param>
    public ImportCounts Run(string considered, bool keepsMissing)
    {
        Resolve();
        ReportUnknown("accountkey", "account_id", "account");
        ReportUnknown("entitlementkey", "entitlement_id", "entitlement");

        // deleteAccEntForActiveAccounts false keeps them; absent, an access import replaces the links of its type (inferred).
        var removes = !keepsMissing && context.Thresholds?.DeleteLinksOfActiveAccounts?.Value != false;
        return new ImportCounts
        {
            LinksRemoved = removes && connection.Scalar("SELECT EXISTS (SELECT 1 FROM account_entitlements)") == 1 ? Remove(considered) : 0,
            LinksAdded = LinkSql.Add(connection, staging.Table, context.Source),
        };
    }

    private int Remove(string considered)
    {
        staging.Index();
        return LinkSql.Remove(
            connection,
            $"""
            EXISTS (SELECT 1 FROM entitlement_values known WHERE known.entitlementkey = link.entitlementkey AND known.typekey = {Text(type.Key)})
                AND NOT EXISTS (SELECT 1 FROM {staging.Table} reported WHERE reported.accountkey = link.accountkey AND reported.entitlementkey = link.entitlementkey)
                AND EXISTS (SELECT 1 FROM accounts WHERE accounts.accountkey = link.accountkey AND {considered})
            """,
            context.Source);
    }

    /// <summary>The condition that an account is one of the endpoint and not suspended.</summary>
    public static string IsConsidered(ImportContext context) =>
        $"accounts.endpointkey = {Text(context.Endpoint.Key)} AND accounts.status IS NOT '{AccountStatus.SuspendedFromImportService}'";

    /// <summary>The condition that an account is asked about on its own: an active one.</summary>
    public static string IsAsked(ImportContext context) =>
        $"endpointkey = {Text(context.Endpoint.Key)} AND {AccountReconciliation.IsActive}";

    private static string Text(long key) => key.ToString(CultureInfo.InvariantCulture);

    private void Resolve()
    {
        connection.Execute(
            $"""
            UPDATE {staging.Table} SET accountkey = (
                SELECT min(known.accountkey) FROM accounts known
                WHERE known.endpointkey = $endpoint AND known.{Quote(accountColumn)} = account_id AND known.status IS NOT '{AccountStatus.SuspendedFromImportService}')
            WHERE accountkey IS NULL AND account_id IS NOT NULL
            """,
            ("$endpoint", context.Endpoint.Key));
        connection.Execute(
            $"""
            UPDATE {staging.Table} SET entitlementkey = (
                SELECT min(known.entitlementkey) FROM entitlement_values known
                WHERE known.typekey = $type AND known.{Quote(entitlementColumn)} = entitlement_id)
            WHERE entitlementkey IS NULL AND entitlement_id IS NOT NULL
            """,
            ("$type", type.Key));
    }

    private void ReportUnknown(string key, string id, string table)
    {
        var unknown = connection.Scalar($"SELECT count(DISTINCT {id}) FROM {staging.Table} WHERE {key} IS NULL AND {id} IS NOT NULL");
        if (unknown == 0)
            return;

        var column = table == "account" ? accountColumn : entitlementColumn;
        context.Diagnostics.Add(Diagnostic.Warning(
            $"import/mapping-{table}-unknown",
            location,
            string.Create(CultureInfo.InvariantCulture, $"{unknown} ids that links of '{type.Name}' name are in no {table}'s {column.Name}."),
            "EIC skips these links.",
            table == "account"
                ? "Compare what the links name with what the accounts are imported by."
                : "Compare what the links name with what the entitlements are imported by; or set importAsEntitlement."));
    }
}
