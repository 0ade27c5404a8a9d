using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Turns the words of each hole of a text into something to evaluate.</summary>
/// <param name="bindings">Takes up what the holes read.</param>
internal sealed class TextParser(List<TemplateBinding> bindings)
{
    public IReadOnlyList<TextPart> Parse(IReadOnlyList<TextToken> tokens) => Parse(tokens, new NameScope(null));

    public IReadOnlyList<TextPart> Parse(IReadOnlyList<TextToken> tokens, NameScope names) =>
        [.. tokens.Select(TextPart (token) => token.Hole is { } words
            ? new HolePart(new StatementParser(new TokenReader(words), new NameScope(names), bindings).ParseHole(), token.Source)
            : new LiteralPart(token.Text!))];
}
