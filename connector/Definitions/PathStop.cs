using System.Text.Json;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>Where a path led nowhere.</summary>
/// <param name="Step">The step that could not be taken.</param>
/// <param name="Found">What stood there instead.</param>
/// <param name="Names">The names that stood there, when it was an object.</param>
public sealed record PathStop(string Step, JsonValueKind Found, IReadOnlyList<string> Names)
{
    /// <summary>Whether it stopped at an array, or at a step that means every element.</summary>
    internal bool IsAtArray => Found == JsonValueKind.Array || Step.EndsWith("[*]", StringComparison.Ordinal);

    /// <summary>What stood there, in words.</summary>
    public string Described => Found switch
    {
        JsonValueKind.Object when Names.Count == 0 => "an empty object",
        JsonValueKind.Object => $"an object with {string.Join(", ", Names.Take(12).Select(name => $"'{name}'"))}",
        JsonValueKind.Array => "an array",
        JsonValueKind.Null => "null",
        JsonValueKind.Undefined => "nothing",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "true or false",
    };
}
