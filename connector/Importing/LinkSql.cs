using Microsoft.Data.Sqlite;
using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Removes and adds links in bulk.</summary>
internal static class LinkSql
{
    /// <summary>Removes the links a condition holds for, and remembers who did.</summary>
    public static int Remove(SqliteConnection connection, string condition, ChangeSource source)
    {
        Execute(
            connection,
            $"INSERT OR REPLACE INTO removed_links SELECT accountkey, entitlementkey, $by FROM account_entitlements WHERE {condition}",
            ("$by", source.Text));
        return Execute(connection, $"DELETE FROM account_entitlements WHERE {condition}");
    }

    /// <summary>Adds the links of a two-column query that are not there yet.</summary>
    public static int Add(SqliteConnection connection, string query, ChangeSource source)
    {
        var added = Execute(
            connection,
            $"INSERT INTO account_entitlements SELECT accountkey, entitlementkey, $by FROM ({query}) WHERE TRUE ON CONFLICT DO NOTHING",
            ("$by", source.Text));
        Execute(
            connection,
            """
            DELETE FROM removed_links WHERE EXISTS (
                SELECT 1 FROM account_entitlements link
                WHERE link.accountkey = removed_links.accountkey AND link.entitlementkey = removed_links.entitlementkey)
            """);
        return added;
    }
}
