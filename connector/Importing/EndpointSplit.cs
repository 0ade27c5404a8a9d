using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>
/// Splits an import over endpoints (ENDPOINTS_FILTER): the listed entitlements, the accounts that have one, and the links
/// between them appear in the named endpoint too (assumption: the vendor documents the setting, not what stays where).
/// </summary>
internal sealed class EndpointSplit(ImportContext context, EndpointFilterDefinition filter)
{
    private static readonly string EntitlementNames = string.Join(", ", EntitlementColumns.Catalogue.Columns.Select(Quote));
    private static readonly string AccountNames = string.Join(", ", AccountColumns.Catalogue.Columns.Select(Quote));

    private readonly Microsoft.Data.Sqlite.SqliteConnection connection = context.Repository.Connection;

    public void Run()
    {
        if (context.Repository.Systems.FindEndpoint(filter.Endpoint) is not { } endpoint || endpoint.SecuritySystemKey != context.Endpoint.SecuritySystemKey)
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/filter-endpoint-unknown",
                filter.Location,
                $"'{filter.Endpoint}' is no endpoint of the security system.",
                "EIC has nowhere to put the entitlements; they stay with the endpoint of the import.",
                "Create the endpoint, or correct the name."));
            return;
        }

        context.Repository.InTransaction(() =>
        {
            Execute(connection, "DROP TABLE IF EXISTS temp.split");
            Execute(connection, "CREATE TEMP TABLE split (source INTEGER PRIMARY KEY, copy INTEGER)");
            foreach (var (type, values) in filter.Entitlements)
                CopyEntitlements(endpoint, type, values);
            CopyAccounts(endpoint);
        });
    }

    private void CopyEntitlements(Endpoint endpoint, string typeName, IReadOnlyList<Setting<string>> values)
    {
        if (context.Repository.Entitlements.FindType(context.Endpoint.Key, typeName) is not { } source)
            return;

        var type = context.Repository.Entitlements.FindType(endpoint.Key, typeName)
            ?? context.Repository.Entitlements.Add(source with { Key = 0, EndpointKey = endpoint.Key });
        foreach (var value in values)
        {
            Execute(
                connection,
                $"""
                INSERT INTO entitlement_values (typekey, changedby, {EntitlementNames})
                SELECT $type, $by, {EntitlementNames} FROM entitlement_values known
                WHERE known.typekey = $source AND known.entitlement_value = $value AND NOT EXISTS (
                    SELECT 1 FROM entitlement_values copy WHERE copy.typekey = $type AND copy.entitlementID IS known.entitlementID)
                """,
                ("$type", type.Key),
                ("$by", context.Source.Text),
                ("$source", source.Key),
                ("$value", value.Value));
            Execute(
                connection,
                """
                INSERT OR IGNORE INTO temp.split
                SELECT known.entitlementkey, copy.entitlementkey FROM entitlement_values known, entitlement_values copy
                WHERE known.typekey = $source AND known.entitlement_value = $value AND copy.typekey = $type AND copy.entitlementID IS known.entitlementID
                """,
                ("$source", source.Key),
                ("$value", value.Value),
                ("$type", type.Key));
        }
    }

    private void CopyAccounts(Endpoint endpoint)
    {
        Execute(
            connection,
            $"""
            INSERT INTO accounts (endpointkey, userkey, changedby, {AccountNames})
            SELECT $endpoint, known.userkey, $by, {string.Join(", ", AccountColumns.Catalogue.Columns.Select(column => $"known.{Quote(column)}"))} FROM accounts known
            WHERE known.endpointkey = $source
                AND EXISTS (SELECT 1 FROM account_entitlements link, temp.split WHERE link.accountkey = known.accountkey AND link.entitlementkey = split.source)
                AND NOT EXISTS (SELECT 1 FROM accounts copy WHERE copy.endpointkey = $endpoint AND copy.accountID IS known.accountID AND copy.name IS known.name)
            """,
            ("$endpoint", endpoint.Key),
            ("$by", context.Source.Text),
            ("$source", context.Endpoint.Key));
        Execute(connection, "DROP TABLE IF EXISTS temp.linked");
        Execute(connection, "CREATE TEMP TABLE linked (accountkey INTEGER NOT NULL, entitlementkey INTEGER NOT NULL, PRIMARY KEY (accountkey, entitlementkey)) WITHOUT ROWID");
        Execute(
            connection,
            """
            INSERT OR IGNORE INTO temp.linked
            SELECT copy.accountkey, split.copy FROM account_entitlements link
            JOIN temp.split ON split.source = link.entitlementkey
            JOIN accounts known ON known.accountkey = link.accountkey
            JOIN accounts copy ON copy.endpointkey = $endpoint AND copy.accountID IS known.accountID AND copy.name IS known.name
            """,
            ("$endpoint", endpoint.Key));
        LinkSql.Remove(
            connection,
            """
            EXISTS (SELECT 1 FROM temp.split WHERE split.copy = link.entitlementkey)
                AND NOT EXISTS (SELECT 1 FROM temp.linked WHERE linked.accountkey = link.accountkey AND linked.entitlementkey = link.entitlementkey)
            """,
            context.Source);
        LinkSql.Add(connection, "temp.linked", context.Source);
    }
}
