using OpsRampHarness.Connector.Identity;
using static OpsRampHarness.Connector.Importing.StagingTable;

namespace OpsRampHarness.Connector.Importing;

/// <summary>The SQL that accounts and entitlements have in common when a staged import moves into the repository.</summary>
/// <param name="Connection">The repository.</param>
/// <param name="Staging">What was read.</param>
/// <param name="Table"><c>accounts</c> or <c>entitlement_values</c>.</param>
/// <param name="Key">The table's key column.</param>
/// <param name="Owner">The column that says which endpoint or type a row belongs to.</param>
/// <param name="OwnerKey">The endpoint or type of this import.</param>
/// <param name="Source">Who imports.</param>
internal sealed record StagingSql(
    RepositoryConnection Connection, StagingTable Staging, string Table, string Key, string Owner, long OwnerKey, ChangeSource Source)
{
    /// <summary>Finds the known row of each staged one.</summary>
    public void Match(Column keyColumn, string condition) => Connection.Execute(
        $"""
        UPDATE temp.{Staging.Name} SET matched = (
            SELECT min(known.{Key}) FROM {Table} known
            WHERE known.{Owner} = $owner AND known.{Quote(keyColumn)} = staged_key AND {condition})
        WHERE matched IS NULL
        """,
        ("$owner", OwnerKey));

    /// <summary>Gives the mapped columns of known rows their staged values, where they differ and the condition holds.</summary>
    public int Update(string condition)
    {
        var columns = Staging.Columns.Where(column => column.Name != "status").Select(Quote).ToList();
        if (columns.Count == 0)
            return 0;

        return Connection.Execute(
            $"""
            UPDATE {Table} SET changedby = $by{string.Concat(columns.Select(column => $", {column} = staged.{column}"))}
            FROM temp.{Staging.Name} staged
            WHERE {Table}.{Key} = staged.matched AND {condition}
                AND ({string.Join(" OR ", columns.Select(column => $"{Table}.{column} IS NOT staged.{column}"))})
            """,
            ("$by", Source.Text));
    }

    /// <summary>Gives known rows the status their staged record means; what <c>derived</c> leaves null stays.</summary>
    public int UpdateStatus(string derived) => Connection.Execute(
        $"""
        UPDATE {Table} SET changedby = $by, status = {derived}
        FROM temp.{Staging.Name} staged
        WHERE {Table}.{Key} = staged.matched AND {derived} IS NOT NULL AND {Table}.status IS NOT {derived}
        """,
        ("$by", Source.Text));

    /// <summary>Adds a row for each staged one that is not known.</summary>
    public int Insert(string activeStatus)
    {
        var columns = Staging.Columns.Where(column => column.Name != "status").Select(Quote).ToList();
        return Connection.Execute(
            $"""
            INSERT INTO {Table} ({Owner}, changedby, status{string.Concat(columns.Select(column => $", {column}"))})
            SELECT $owner, $by, coalesce(staged_status, $active){string.Concat(columns.Select(column => $", {column}"))}
            FROM temp.{Staging.Name} WHERE matched IS NULL ORDER BY seq
            """,
            ("$owner", OwnerKey),
            ("$by", Source.Text),
            ("$active", activeStatus));
    }

    /// <summary>The temporary table that <see cref="FindMissing"/> fills.</summary>
    public string Missing => $"temp.{Staging.MissingName}";

    /// <summary>Lists the rows of this import's owner that no staged record stands for, as <see cref="Missing"/>, and counts them.</summary>
    public long FindMissing(string condition)
    {
        Connection.Temporary.Empty(Staging.MissingName, "(missing_key INTEGER)");
        Connection.Execute(
            $"""
            INSERT INTO {Missing} SELECT {Key} FROM {Table}
            WHERE {Owner} = $owner AND {condition}
                AND {Key} NOT IN (SELECT matched FROM temp.{Staging.Name} WHERE matched IS NOT NULL)
            """,
            ("$owner", OwnerKey));
        return Connection.Scalar($"SELECT count(*) FROM {Missing}");
    }
}
