using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Removes and adds links in bulk.</summary>
internal static class LinkSql
{
    /// <summary>Removes the links (<c>link</c> in the condition) a condition holds for, and remembers who did.</summary>
    public static int Remove(RepositoryConnection connection, string condition, ChangeSource source)
    {
        connection.Temporary.Empty("unlinked", "(accountkey INTEGER, entitlementkey INTEGER)");
        connection.Execute($"INSERT INTO temp.unlinked SELECT accountkey, entitlementkey FROM account_entitlements link WHERE {condition}");
        connection.Execute("INSERT OR REPLACE INTO removed_links SELECT accountkey, entitlementkey, $by FROM temp.unlinked", ("$by", source.Text));
        return connection.Execute("DELETE FROM account_entitlements WHERE (accountkey, entitlementkey) IN (SELECT accountkey, entitlementkey FROM temp.unlinked)");
    }

    /// <summary>Adds the links of a temporary table that are not there yet; a row without one of the keys is none.</summary>
    public static int Add(RepositoryConnection connection, string table, ChangeSource source)
    {
        var added = connection.Execute(
            $"""
            INSERT OR IGNORE INTO account_entitlements
            SELECT accountkey, entitlementkey, $by FROM {table} WHERE accountkey IS NOT NULL AND entitlementkey IS NOT NULL
            """,
            ("$by", source.Text));
        connection.Execute(
            """
            DELETE FROM removed_links WHERE EXISTS (
                SELECT 1 FROM account_entitlements link
                WHERE link.accountkey = removed_links.accountkey AND link.entitlementkey = removed_links.entitlementkey)
            """);
        return added;
    }
}
