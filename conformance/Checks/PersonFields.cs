using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Compares a user in OpsRamp with the person it stands for, byte for byte.</summary>
internal static class PersonFields
{
    private static readonly Dictionary<string, (string Field, Func<UserRecord, string?> Read)> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["firstname"] = ("firstName", user => user.FirstName),
        ["lastname"] = ("lastName", user => user.LastName),
        ["email"] = ("email", user => user.Email),
        ["country"] = ("country", user => user.Country),
    };

    /// <summary>The columns of a person that OpsRamp has a field for.</summary>
    public static IEnumerable<string> Comparable => Fields.Keys;

    /// <summary>The OpsRamp field of a person's column.</summary>
    public static string FieldOf(string column) => Fields[column].Field;

    /// <summary>The failure for the first column that did not arrive as it is; null when all did. Columns the person lacks are left to others.</summary>
    public static Failure? Compare(CaseContext context, UserRecord user, Person person, IEnumerable<string> columns)
    {
        foreach (var column in columns)
        {
            var (field, read) = Fields[column];
            if (person[column] is not { } wanted || read(user) == wanted) continue;
            var body = context.World!.Eic.Exchanges.LastOrDefault(exchange => exchange.Purpose == ExchangePurpose.Provision)?.Request?.Body;
            return new Failure("value-changed-on-the-way", $"The person's {column} did not arrive as {field}.")
            {
                Expected = wanted,
                Actual = read(user) ?? "nothing",
                Location = PackPlaces.Inside(context.Pack.Pack, body?.Source, $"\"{field}\"") ?? body?.Source,
                Consequence = "OpsRamp shows another value than EIC; nothing reports the difference.",
            };
        }

        return null;
    }
}
