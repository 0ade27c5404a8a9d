using System.Text.Json;
using OpsRampHarness.Connector.Exchanges;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Tells each exchange of an import which rows its records changed.</summary>
internal static class StagedEffects
{
    /// <summary>How many rows of an exchange are named.</summary>
    private const int Named = 8;

    /// <summary>A job that stages more rows than this names none: it would cost what the import costs.</summary>
    private const int MostToName = 1000;

    /// <summary>Attributes the rows that a staging table was stored as.</summary>
    /// <param name="context">What the import works with.</param>
    /// <param name="staging">What was staged; stored already.</param>
    /// <param name="kind">Kind of row.</param>
    /// <param name="table">The table it was stored in.</param>
    /// <param name="key">That table's key.</param>
    public static void Attribute(ImportContext context, StagingTable staging, string kind, string table, string key) => Attribute(
        context,
        kind,
        $"temp.{staging.Name} staged LEFT JOIN {table} stored ON stored.{key} = staged.matched WHERE staged.matched IS NULL OR stored.changedby = $by",
        "staged.exchange",
        "staged.matched IS NULL",
        "staged.staged_key",
        staging.Count <= MostToName);

    /// <summary>Attributes the links that were reported and not known before.</summary>
    public static void Attribute(ImportContext context, LinkStaging staging) => Attribute(
        context,
        "link",
        $"""
        {staging.Table} reported JOIN account_entitlements link ON link.accountkey = reported.accountkey AND link.entitlementkey = reported.entitlementkey AND link.changedby = $by
        JOIN accounts ON accounts.accountkey = link.accountkey JOIN entitlement_values entitlement ON entitlement.entitlementkey = link.entitlementkey
        """,
        "reported.exchange",
        "TRUE",
        "coalesce(accounts.name, accounts.accountID) || ' has ' || coalesce(entitlement.entitlement_value, entitlement.entitlementID)",
        staging.Count <= MostToName);

    private static void Attribute(ImportContext context, string kind, string from, string exchange, string isNew, string name, bool names)
    {
        var query = $"SELECT {exchange}, sum({isNew}), sum(NOT {isNew}){(names ? $", json_group_array({name})" : "")} FROM {from} GROUP BY 1 ORDER BY 1";
        foreach (var (number, rows) in context.Repository.Connection.Named(query, ("$by", context.Source.Text)).Rows(row =>
            (row.GetInt32(0), new ChangedRows(kind, row.GetInt64(1), row.GetInt64(2), names ? FirstOf(row.GetString(3)) : []))))
        {
            context.Client.Log.Attribute(number, rows);
        }
    }

    private static List<string> FirstOf(string array)
    {
        var first = new List<string>();
        foreach (var name in JsonElement.Parse(array).EnumerateArray())
        {
            if (first.Count == Named) break;
            first.Add(name.GetString()!);
        }

        return first;
    }
}
