using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Lint;

/// <summary>The lines of a pack's files; each file is split once.</summary>
/// <param name="texts">The files' texts by name.</param>
internal sealed class SourceLines(IReadOnlyDictionary<string, string> texts)
{
    private readonly Dictionary<string, string[]> lines = new(StringComparer.Ordinal);

    /// <summary>The line a place is on, without its end; null when the file's text is not at hand.</summary>
    public string? At(SourceLocation place)
    {
        if (!lines.TryGetValue(place.File, out var found))
            lines[place.File] = found = texts.GetValueOrDefault(place.File)?.ReplaceLineEndings("\n").Split('\n') ?? [];
        return found.ElementAtOrDefault(place.Line - 1);
    }
}
