namespace OpsRampHarness.Conformance.Worlds;

/// <summary>
/// Somebody EIC governs, as a check uses her. <c>username</c>, <c>email</c> and <c>systemUserName</c> are always three
/// different values, so that a pack that mixes them up is found out.
/// </summary>
/// <param name="Kind">Which sort of person: <c>full</c>, <c>sparse</c> or <c>hostile</c>.</param>
/// <param name="Columns">The columns of the EIC user that are not null, by name.</param>
public sealed record Person(PersonKind Kind, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>The unique name in EIC.</summary>
    public string Username => Columns["username"];

    /// <summary>First name.</summary>
    public string FirstName => Columns["firstname"];

    /// <summary>Last name.</summary>
    public string LastName => Columns["lastname"];

    /// <summary>Mail address.</summary>
    public string Email => Columns["email"];

    /// <summary>A column's value; null when the person has none.</summary>
    public string? this[string column] => Columns.GetValueOrDefault(column);

    /// <summary>The same person with some columns changed; a null value removes the column.</summary>
    public Person With(IEnumerable<KeyValuePair<string, string?>> changes)
    {
        var columns = new Dictionary<string, string>(Columns, StringComparer.OrdinalIgnoreCase);
        foreach (var (column, value) in changes)
        {
            if (value is null) columns.Remove(column);
            else columns[column] = value;
        }

        return this with { Columns = columns };
    }
}
