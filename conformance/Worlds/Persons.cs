namespace OpsRampHarness.Conformance.Worlds;

/// <summary>The persons of the worlds. Always the same, so that a report names somebody a reader gets to know.</summary>
public static class Persons
{
    private const int Properties = 65;

    /// <summary>Jane Roe: every column has a value of its own.</summary>
    public static Person Full { get; } = new(PersonKind.Full, Columns(
        "jane.roe", "Jane", "Roe", "jane.roe@example.com", "JROE01",
        [
            ("preferedFirstName", "Janey"), ("middlename", "Quinn"), ("displayname", "Roe, Jane"),
            ("secondaryEmail", "jane@example.org"), ("phonenumber", "+34 910 000 001"), ("secondaryPhone", "+34 910 000 002"),
            ("street", "Calle Mayor 1"), ("city", "Madrid"), ("state", "Madrid"), ("country", "Spain"),
            ("title", "Engineer"), ("departmentname", "Operations"), ("companyname", "Acme"), ("costcenter", "4711"),
            ("employeeType", "Permanent"), ("employeeid", "10042"), ("locale", "es_ES"), ("statuskey", "1"),
            .. CustomProperties(number => $"property {number}"),
        ]));

    /// <summary>Sam Poe: only what EIC and OpsRamp cannot do without.</summary>
    public static Person Sparse { get; } = new(PersonKind.Sparse, Columns(
        "sam.poe", "Sam", "Poe", "sam.poe@example.com", "SPOE02", [("statuskey", "1")]));

    /// <summary>Zoë O'Neil: every free text holds what breaks a careless template.</summary>
    public static Person Hostile { get; } = new(PersonKind.Hostile, Columns(
        "zoe.oneil", "Zoë \"Zed\" \\ $HOME ${1+1}", $"O'Neil\n東京 \u05d0\u05d1 {new string('x', 120)}", "zoe+o'neil@example.com", "ZONEIL03",
        [
            ("preferedFirstName", "\"Z\""), ("middlename", "\\n"), ("displayname", "O'Neil, \"Zoë\""),
            ("street", "1 \"Elm\" St.\\nRear"), ("city", "Saint\tDenis"), ("state", "$tate"), ("country", "Côte d'Ivoire"),
            ("title", "R&D </script>"), ("departmentname", "a/b?c#d%20"), ("companyname", "\"; DROP"), ("statuskey", "1"),
            .. CustomProperties(number => $"\"{number}\" \\ $x\n\u202eabc"),
        ]));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Person> All { get; } = [Full, Sparse, Hostile];

    /// <summary>The person of a kind.</summary>
    public static Person Of(PersonKind kind) => All.Single(person => person.Kind == kind);

    /// <summary>The columns a person must have: null in none of them.</summary>
    public static IReadOnlySet<string> Mandatory { get; } =
        new HashSet<string>(["username", "firstname", "lastname", "email", "systemUserName", "statuskey"], StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(string, string)> CustomProperties(Func<int, string> value) =>
        Enumerable.Range(1, Properties).Select(number => ($"customproperty{number}", value(number)));

    private static Dictionary<string, string> Columns(
        string username, string firstName, string lastName, string email, string systemUserName, IEnumerable<(string, string)> others)
    {
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["username"] = username,
            ["firstname"] = firstName,
            ["lastname"] = lastName,
            ["email"] = email,
            ["systemUserName"] = systemUserName,
        };
        foreach (var (column, value) in others) columns.Add(column, value);
        return columns;
    }
}
