using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace OpsRampHarness.ImportComparison;

/// <summary>The least an import can cost: fetch and parse every page, and insert the same rows with prepared statements.</summary>
internal static class Floor
{
    public static void Run(Population population, string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        Execute(connection, "CREATE TABLE accounts (accountkey INTEGER PRIMARY KEY, accountID TEXT, name TEXT, customproperty1 TEXT, customproperty2 TEXT, customproperty3 TEXT, customproperty4 TEXT, customproperty5 TEXT, status TEXT)");
        Execute(connection, "CREATE INDEX accounts_id ON accounts (accountID)");
        Execute(connection, "CREATE INDEX accounts_name ON accounts (name)");
        Execute(connection, "CREATE TABLE links (accountkey INTEGER, entitlementkey INTEGER, PRIMARY KEY (accountkey, entitlementkey)) WITHOUT ROWID");
        using var transaction = connection.BeginTransaction();
        using var account = Prepare(connection, "INSERT INTO accounts VALUES ($0, $1, $2, $3, $4, $5, $6, $7, '1')", 8);
        using var link = Prepare(connection, "INSERT OR IGNORE INTO links VALUES ($0, $1)", 2);
        var key = 0L;
        for (var page = 1; page <= population.Pages; page++)
        {
            using var document = JsonDocument.Parse(population.UserPage(page));
            foreach (var user in document.RootElement.GetProperty("results").EnumerateArray())
            {
                key++;
                account.Parameters[0].Value = key;
                account.Parameters[1].Value = user.GetProperty("id").GetString();
                account.Parameters[2].Value = user.GetProperty("loginName").GetString();
                account.Parameters[3].Value = user.GetProperty("firstName").GetString();
                account.Parameters[4].Value = user.GetProperty("lastName").GetString();
                account.Parameters[5].Value = user.GetProperty("email").GetString();
                account.Parameters[6].Value = user.GetProperty("organizationName").GetString();
                account.Parameters[7].Value = user.GetProperty("status").GetString();
                account.ExecuteNonQuery();
                foreach (var group in user.GetProperty("userGroups").EnumerateArray())
                {
                    link.Parameters[0].Value = key;
                    link.Parameters[1].Value = int.Parse(group.GetProperty("uniqueId").GetString().AsSpan(3), CultureInfo.InvariantCulture);
                    link.ExecuteNonQuery();
                }
            }
        }

        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string text, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < parameters; i++)
            command.Parameters.Add(new SqliteParameter($"${i}", null));
        command.Prepare();
        return command;
    }
}
