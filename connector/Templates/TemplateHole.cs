namespace OpsRampHarness.Connector.Templates;

/// <summary>Where a hole stood and what became of it.</summary>
/// <param name="Source">The hole in the template's source, from its <c>$</c> to its end.</param>
/// <param name="Output">What it printed, as a range of the output.</param>
/// <param name="Reads">What it read, in the order of reading.</param>
public sealed record TemplateHole(TextRange Source, TextRange Output, IReadOnlyList<TemplateRead> Reads);
