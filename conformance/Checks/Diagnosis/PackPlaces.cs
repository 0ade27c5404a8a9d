using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Checks.Diagnosis;

/// <summary>Finds things again in the texts of a pack.</summary>
internal static class PackPlaces
{
    /// <summary>A place together with its line, for a report.</summary>
    public static Place ToPlace(Pack pack, SourceLocation location) =>
        new(location.File, location.Line, location.Column, location.Pointer, Line(pack, location));

    /// <summary>Where <paramref name="text"/> first stands inside the string at a place; null when it does not.</summary>
    public static SourceLocation? Inside(Pack pack, SourceLocation? location, string text)
    {
        if (location is null || StringAt(pack, location) is not { } node) return null;
        var index = node.Value.IndexOf(text, StringComparison.Ordinal);
        return index < 0 ? null : node.LocationAt(index);
    }

    private static SourceString? StringAt(Pack pack, SourceLocation location)
    {
        SourceNode? node = pack.Attributes.FirstOrDefault(attribute => attribute.File == location.File)?.Root;
        foreach (var step in location.Pointer.Split('/').Skip(1).Select(Unescape))
        {
            node = node switch
            {
                SourceObject container => container.Find(step),
                SourceArray list when int.TryParse(step, out var index) && index < list.Items.Count => list.Items[index],
                _ => null,
            };
        }

        return node as SourceString;
    }

    private static string Unescape(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static string? Line(Pack pack, SourceLocation location) =>
        pack.Texts.GetValueOrDefault(location.File)?.ReplaceLineEndings("\n").Split('\n').ElementAtOrDefault(location.Line - 1);
}
