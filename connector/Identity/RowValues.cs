using Microsoft.Data.Sqlite;

namespace OpsRampHarness.Connector.Identity;

/// <summary>Values of a row that may be null.</summary>
internal static class RowValues
{
    public static string? TextOrNull(this SqliteDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetString(ordinal);

    public static long? KeyOrNull(this SqliteDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetInt64(ordinal);
}
