using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>A part of a rendered text that a hole gave.</summary>
/// <param name="Location">Where the hole stands in the pack.</param>
/// <param name="Source">The hole as written.</param>
/// <param name="Start">Where in the rendered text its output starts.</param>
/// <param name="Length">How long its output is.</param>
/// <param name="Reads">What it read, as (path, value as text or null).</param>
public sealed record RenderedHole(
    SourceLocation Location, string Source, int Start, int Length, IReadOnlyList<(string Path, string? Value)> Reads);
