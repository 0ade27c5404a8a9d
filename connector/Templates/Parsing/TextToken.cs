namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>A stretch of a string, or the words of a hole in it.</summary>
/// <param name="Text">The text, its escapes undone; null for a hole.</param>
/// <param name="Hole">The hole's words, ended by one of kind <see cref="TokenKind.End"/>; null for text.</param>
/// <param name="Source">Where it stands in the template's source.</param>
internal sealed record TextToken(string? Text, IReadOnlyList<Token>? Hole, TextRange Source)
{
    /// <summary>Whether the hole is a bare path such as <c>$user.email</c>.</summary>
    public bool IsPath { get; init; }
}
