namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>A stretch of text, or the words of a hole.</summary>
/// <param name="Text">The text, its escapes undone; null for a hole.</param>
/// <param name="Hole">The hole's words; null for text.</param>
/// <param name="Source">Where it stands in the template's source.</param>
internal sealed record TextToken(string? Text, IReadOnlyList<Token>? Hole, TextRange Source);
