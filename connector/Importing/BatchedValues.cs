using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Importing;

/// <summary>Reads one column of a table in the order of its key, so many rows at a time that memory does not grow with the table.</summary>
internal static class BatchedValues
{
    private const int Batch = 1000;

    /// <param name="connection">The repository.</param>
    /// <param name="table">The table, with its schema when it is temporary.</param>
    /// <param name="key">Its whole-number key, above 0.</param>
    /// <param name="value">The column, quoted.</param>
    /// <param name="condition">Which rows.</param>
    /// <returns>The keys, with the values that are not empty.</returns>
    public static IEnumerable<(long Key, string Value)> Read(RepositoryConnection connection, string table, string key, string value, string condition)
    {
        long last = 0;
        while (true)
        {
            var batch = connection.Rows(
                $"SELECT {key}, {value} FROM {table} WHERE {key} > $p0 AND {condition} AND coalesce({value}, '') <> '' ORDER BY {key} LIMIT {Batch}",
                row => (Key: row.GetInt64(0), Value: row.GetString(1)),
                last);
            foreach (var row in batch)
            {
                last = row.Key;
                yield return row;
            }

            if (batch.Count < Batch)
                yield break;
        }
    }
}
