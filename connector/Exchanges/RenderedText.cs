using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>A text of a request and where it came from.</summary>
/// <param name="Text">The text; in a recorded exchange its secrets are replaced by stable tokens.</param>
/// <param name="Source">The string in the pack that gave it; null when the connector made it itself.</param>
/// <param name="Holes">The parts of it that holes gave.</param>
public sealed record RenderedText(string Text, SourceLocation? Source, IReadOnlyList<RenderedHole> Holes)
{
    internal static RenderedText Own(string text, SourceLocation? source = null) => new(text, source, []);
}
