using System.Text.Json;
using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.TemplateComparison;

/// <summary>What the templates may read, the same on both sides.</summary>
internal static class World
{
    /// <summary>Bound as maps, lists and values.</summary>
    public const string Bindings = """
        {"text": "a,b c", "number": 7, "price": 19.90, "nothing": null, "flag": true, "list": [3, 1, 2], "map": {"name": "Ann", "a": 1, "x y": "z"},
         "people": [{"name": "Bob", "age": 41}, {"name": "Ann", "age": 29}, {"name": "Cid", "age": null}]}
        """;

    /// <summary>Bound as rows of EIC, which know their columns.</summary>
    public const string Objects = """{"user": {"firstname": "Jane", "email": "jane@example.com", "customproperty1": null}}""";

    public static IReadOnlyDictionary<string, object?> Create()
    {
        using var bindings = JsonDocument.Parse(Bindings);
        using var objects = JsonDocument.Parse(Objects);
        var world = new Dictionary<string, object?>(JsonBindings.Of(bindings.RootElement), StringComparer.Ordinal);
        foreach (var row in objects.RootElement.EnumerateObject())
            world[row.Name] = new Row(row.Name, JsonBindings.Of(row.Value));
        return world;
    }

    private sealed class Row(string kind, IReadOnlyDictionary<string, object?> columns) : DomainObject
    {
        public override string Kind => kind;

        public override IReadOnlyCollection<string> Columns => [.. columns.Keys];

        public override bool TryGet(string column, out object? value) => columns.TryGetValue(column, out value);
    }
}
