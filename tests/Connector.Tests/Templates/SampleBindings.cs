using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Tests.Templates;

/// <summary>What the templates of the tests may read.</summary>
internal static class SampleBindings
{
    public static IReadOnlyDictionary<string, object?> Create() => new Dictionary<string, object?>
    {
        ["user"] = new SampleUser(),
        ["nothing"] = null,
        ["number"] = 7,
        ["text"] = "a\"b\\c\nd é",
        ["created"] = new DateTimeOffset(2025, 3, 4, 5, 6, 7, TimeSpan.Zero),
        ["numbers"] = new List<object?> { 3, 1, 2 },
        ["response"] = new OrderedDictionary<string, object?>
        {
            ["id"] = "R1",
            ["user name"] = "Ann",
            ["none"] = null,
            ["roles"] = new List<object?> { Role("r1", true), Role("r2", false), Role("r3", null) },
        },
    };

    private static OrderedDictionary<string, object?> Role(string id, bool? group) => new() { ["id"] = id, ["group"] = group };

    private sealed class SampleUser : DomainObject
    {
        public override string Kind => "user";

        public override IReadOnlyCollection<string> Columns => ["email", "firstname", "customproperty7"];

        public override bool TryGet(string column, out object? value)
        {
            value = column switch
            {
                "email" => "ann@example.com",
                "firstname" => " Ann ",
                _ => null,
            };
            return Columns.Contains(column);
        }
    }
}
