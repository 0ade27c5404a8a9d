using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>
/// A path into a JSON body as the connector JSONs write it: names divided by dots, <c>[n]</c> for an element,
/// <c>~dot#</c> for a dot inside a name, the empty path for the whole (vendor-documented).
/// </summary>
public sealed class PropertyPath
{
    private readonly Step[] steps;

    private PropertyPath(string text, Step[] steps)
    {
        Text = text;
        this.steps = steps;
    }

    /// <summary>The path as written.</summary>
    public string Text { get; }

    /// <summary>Whether the path means the whole body.</summary>
    public bool IsRoot => steps.Length == 0;

    /// <summary>The first name of the path; null for the whole body or when the path begins with an index.</summary>
    public string? FirstName => steps is [{ Name: { } name }, ..] ? name : null;

    /// <summary>Reads a path; anything can be one, what cannot be an index is part of a name.</summary>
    public static PropertyPath Parse(string text)
    {
        var steps = new List<Step>();
        if (text.Trim().Length > 0)
        {
            foreach (var part in text.Trim().Split('.'))
                AddSteps(part.Replace("~dot#", ".", StringComparison.Ordinal), steps);
        }

        return new PropertyPath(text, [.. steps]);
    }

    /// <summary>How many steps it has.</summary>
    internal int Length => steps.Length;

    /// <summary>Whether the step of a number, from 0, leads to a member of an object, or to an element of an array when the name is null.</summary>
    internal bool Steps(int number, string? name, int element) =>
        number < steps.Length && (name is null ? steps[number].Index == element : steps[number].Name == name);

    /// <summary>The path without its first name.</summary>
    public PropertyPath WithoutFirst()
    {
        var rest = steps[1..];
        return new PropertyPath(string.Join('.', rest.Select(step => step.ToString())).Replace(".[", "[", StringComparison.Ordinal), rest);
    }

    /// <summary>Follows the path; false when a step leads nowhere, with what stopped it.</summary>
    public bool TryFollow(JsonElement body, out JsonElement value, out PathStop? stop)
    {
        value = body;
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            var here = value;
            if (step.Utf8Name is { } name && here.ValueKind == JsonValueKind.Object && here.TryGetProperty(name, out value))
                continue;
            if (step.Index is { } index && here.ValueKind == JsonValueKind.Array && index < here.GetArrayLength())
            {
                value = here[index];
                continue;
            }

            stop = new PathStop(step.ToString(), here.ValueKind, step.Name is not null && here.ValueKind == JsonValueKind.Object ? [.. here.EnumerateObject().Select(member => member.Name)] : []);
            value = default;
            return false;
        }

        stop = null;
        return true;
    }

    /// <summary>
    /// Every value the path leads to when arrays on the way are gone through, with <c>[*]</c> or without; empty when it
    /// leads nowhere.
    /// </summary>
    public IReadOnlyList<JsonElement> FollowAll(JsonElement body)
    {
        List<JsonElement> here = [body];
        foreach (var step in steps)
            here = [.. here.SelectMany(step.TakeAll)];
        return [.. here.SelectMany(Step.Elements)];
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static void AddSteps(string part, List<Step> steps)
    {
        var name = part;
        var indexes = new List<Step>();
        while (name.EndsWith(']') && name.LastIndexOf('[') is >= 0 and var open
            && int.TryParse(name.AsSpan(open + 1, name.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            indexes.Insert(0, new Step(null, index));
            name = name[..open];
        }

        if (name.Length > 0 || indexes.Count == 0)
            steps.Add(new Step(name, null));
        steps.AddRange(indexes);
    }

    private sealed record Step(string? Name, int? Index)
    {
        public byte[]? Utf8Name { get; } = Name is null ? null : Encoding.UTF8.GetBytes(Name);

        public static List<JsonElement> Elements(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

        public List<JsonElement> TakeAll(JsonElement value)
        {
            if (Index is { } index)
                return value.ValueKind == JsonValueKind.Array && index < value.GetArrayLength() ? [value[index]] : [];

            var name = Name!.EndsWith("[*]", StringComparison.Ordinal) ? Name[..^"[*]".Length] : Name;
            var found = new List<JsonElement>();
            foreach (var element in Elements(value))
            {
                if (name.Length == 0)
                    found.Add(element);
                else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member))
                    found.Add(member);
            }

            return found;
        }

        public override string ToString() => Name ?? string.Create(CultureInfo.InvariantCulture, $"[{Index}]");
    }
}
