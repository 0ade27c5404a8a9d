using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Moves staged users into the repository: known ones change, new ones are added.</summary>
internal sealed class UserReconciliation(ImportContext context, StagingTable staging, Column keyColumn)
{
    private const string Status = "CASE staged_status WHEN '1' THEN '1' WHEN '2' THEN '0' END";

    public ImportCounts Run()
    {
        var connection = context.Repository.Connection;
        var columns = staging.Columns.Where(column => column.Name != "statuskey").Select(Quote).ToList();
        if (!columns.Contains("\"username\""))
        {
            context.Diagnostics.Add(Diagnostic.Error(
                "import/no-username",
                null,
                "The user import maps no username.",
                "EIC cannot create a user without one.",
                "Map \"username\" in colsToPropsMap."));
            return new ImportCounts();
        }

        connection.Execute(
            $"UPDATE temp.{staging.Name} SET matched = (SELECT min(known.userkey) FROM users known WHERE known.{Quote(keyColumn)} = staged_key COLLATE NOCASE)");
        var updated = connection.Execute(
            $"""
            UPDATE users SET changedby = $by, statuskey = coalesce({Status}, users.statuskey){string.Concat(columns.Select(column => $", {column} = staged.{column}"))}
            FROM temp.{staging.Name} staged
            WHERE users.userkey = staged.matched
                AND (users.statuskey IS NOT coalesce({Status}, users.statuskey){string.Concat(columns.Select(column => $" OR users.{column} IS NOT staged.{column}"))})
            """,
            ("$by", context.Source.Text));
        var added = connection.Execute(
            $"""
            INSERT INTO users (changedby, statuskey{string.Concat(columns.Select(column => $", {column}"))})
            SELECT $by, coalesce({Status}, '1'){string.Concat(columns.Select(column => $", {column}"))} FROM temp.{staging.Name} WHERE matched IS NULL ORDER BY seq
            """,
            ("$by", context.Source.Text));
        GiveDefaultRole();
        return new ImportCounts { Added = added, Updated = updated };
    }

    /// <summary>The connection's Default SAV Role, for every user the import brought.</summary>
    private void GiveDefaultRole()
    {
        if (string.IsNullOrWhiteSpace(context.DefaultSavRole))
            return;
        context.Repository.Connection.Execute(
            $"""
            INSERT OR IGNORE INTO user_sav_roles
            SELECT users.userkey, $role, $by FROM users JOIN temp.{staging.Name} staged ON users.{Quote(keyColumn)} = staged.staged_key COLLATE NOCASE
            """,
            ("$role", context.DefaultSavRole),
            ("$by", context.Source.Text));
    }
}
