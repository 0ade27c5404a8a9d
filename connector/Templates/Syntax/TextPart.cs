namespace OpsRampHarness.Connector.Templates.Syntax;

/// <summary>A part of a text with holes.</summary>
internal abstract record TextPart;

/// <summary>Text to print, its escapes undone.</summary>
internal sealed record LiteralPart(string Text) : TextPart;

/// <summary>A hole.</summary>
/// <param name="Body">What to evaluate.</param>
/// <param name="Source">From its <c>$</c> to its end.</param>
internal sealed record HolePart(Block Body, TextRange Source) : TextPart;
