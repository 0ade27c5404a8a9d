using System.Text.Json;
using OpsRampHarness.Connector.Templates;
using OpsRampHarness.Connector.Tests.Packs;

namespace OpsRampHarness.Connector.Tests.Templates;

/// <summary>A case of <c>fixtures/cases/templates</c>: what Groovy's own engine makes of a template.</summary>
/// <param name="Id">The fact it proves.</param>
/// <param name="Template">The template.</param>
/// <param name="Bindings">What its names stand for.</param>
/// <param name="Result">What the engine prints; null when it fails.</param>
/// <param name="Error">The kind of the failure; null when there is none.</param>
public sealed record TemplateCase(string Id, string Template, IReadOnlyDictionary<string, object?> Bindings, string? Result, string? Error)
{
    private static readonly Lazy<IReadOnlyList<TemplateCase>> Cases = new(ReadAll);

    public static IReadOnlyList<TemplateCase> All => Cases.Value;

    internal TemplateResult Evaluate(TemplateContext? context = null) => Evaluate(Template, context);

    /// <summary>A result that no defect of the interpreter gave.</summary>
    internal static TemplateResult Sound(TemplateResult result)
    {
        result.Defect.Should().BeNull();
        return result;
    }

    internal TemplateResult Evaluate(string source, TemplateContext? context = null) =>
        Connector.Templates.Template.TryParse(source, out var template, out var error)
            ? Sound(template.Evaluate(Bindings, context ?? new TemplateContext()))
            : TemplateResult.Of(error);

    public override string ToString() => Id;

    private static List<TemplateCase> ReadAll()
    {
        var folder = Repository.Fixture("cases", "templates");
        return [.. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(Read)];
    }

    private static TemplateCase Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var bindings = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (root.TryGetProperty("bindings", out var bound))
            bindings = new Dictionary<string, object?>(JsonBindings.Of(bound), StringComparer.Ordinal);
        if (root.TryGetProperty("objects", out var objects))
        {
            foreach (var row in objects.EnumerateObject())
                bindings[row.Name] = new Row(row.Name, JsonBindings.Of(row.Value));
        }
        return new TemplateCase(root.GetProperty("id").GetString()!, root.GetProperty("template").GetString()!, bindings, TextOf(root, "result"), TextOf(root, "error"));
    }

    private static string? TextOf(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;

    private sealed class Row(string kind, IReadOnlyDictionary<string, object?> columns) : DomainObject
    {
        public override string Kind => kind;

        public override IReadOnlyCollection<string> Columns => [.. columns.Keys];

        public override bool TryGet(string column, out object? value) => columns.TryGetValue(column, out value);
    }
}
