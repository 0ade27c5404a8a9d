using System.Globalization;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>
/// Reads settings out of a JSON object as leniently as EIC does (numbers and booleans may be texts), and reports what
/// cannot be read instead of throwing.
/// </summary>
internal sealed class ObjectReader(SourceObject node, List<Diagnostic> problems)
{
    public SourceObject Node => node;

    public List<Diagnostic> Problems => problems;

    /// <summary>The member of a name; of several the last, as in EIC. JSON null counts as absent.</summary>
    public SourceMember? Member(string name, StringComparison comparison = StringComparison.Ordinal) =>
        node.Members.LastOrDefault(member => string.Equals(member.Name, name, comparison)) is { Value: not SourceNull } member ? member : null;

    public SourceNode? Value(string name, StringComparison comparison = StringComparison.Ordinal) => Member(name, comparison)?.Value;

    public Setting<string>? Text(string name, StringComparison comparison = StringComparison.Ordinal) =>
        Value(name, comparison) switch
        {
            null => null,
            { } value when ScalarText(value) is { } text => new Setting<string>(text, value),
            { } value => Wrong<string>(name, value, "a text"),
        };

    public TemplateText? Template(string name) =>
        Value(name) switch
        {
            null => null,
            SourceString text => new TemplateText(text),
            { } value => Wrong<TemplateText>(name, value, "a text")?.Value,
        };

    public Setting<int>? Integer(string name) =>
        Value(name) switch
        {
            null => null,
            { } value when int.TryParse(ScalarText(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                new Setting<int>(number, value),
            { } value => Wrong<int>(name, value, "a whole number"),
        };

    public Setting<bool>? Boolean(string name) =>
        Value(name) switch
        {
            null => null,
            SourceBoolean value => new Setting<bool>(value.Value, value),
            SourceString value when bool.TryParse(value.Value, out var flag) => new Setting<bool>(flag, value),
            { } value => Wrong<bool>(name, value, "true or false"),
        };

    public IReadOnlyList<Setting<string>> Texts(string name) =>
        Value(name) switch
        {
            null => [],
            SourceArray array => [.. array.Items.Select(item => ScalarText(item) is { } text ? new Setting<string>(text, item) : Wrong<string>(name, item, "a text")).OfType<Setting<string>>()],
            { } value when ScalarText(value) is { } text => [new Setting<string>(text, value)],
            { } value => Wrong<string>(name, value, "a list of texts") is null ? [] : [],
        };

    public ObjectReader? Object(string name, StringComparison comparison = StringComparison.Ordinal) =>
        Value(name, comparison) switch
        {
            null => null,
            SourceObject value => new ObjectReader(value, problems),
            { } value => Wrong<ObjectReader>(name, value, "an object")?.Value,
        };

    /// <summary>The members of an object whose names are free, each of which must be an object.</summary>
    public IEnumerable<(SourceMember Member, ObjectReader Reader)> Objects()
    {
        foreach (var member in node.Members)
        {
            if (member.Value is SourceObject value)
                yield return (member, new ObjectReader(value, problems));
            else if (member.Value is not SourceNull)
                Wrong<ObjectReader>(member.Name, member.Value, "an object");
        }
    }

    /// <summary>A scalar's text as EIC prints it, or null when the node is none.</summary>
    public static string? ScalarText(SourceNode node) => node switch
    {
        SourceString text => text.Value,
        SourceNumber number => number.Text,
        SourceBoolean flag => flag.Value ? "true" : "false",
        _ => null,
    };

    private Setting<T>? Wrong<T>(string name, SourceNode value, string expected)
    {
        problems.Add(Diagnostic.Error(
            "definition/wrong-type",
            value.Location,
            $"'{name}' is {Described(value)}, but EIC expects {expected}.",
            "EIC fails when it reads the setting, or goes on without it.",
            $"Make '{name}' {expected}."));
        return null;
    }

    private static string Described(SourceNode node) => node switch
    {
        SourceObject => "an object",
        SourceArray => "an array",
        SourceNull => "null",
        _ => $"'{ScalarText(node)}'",
    };
}
