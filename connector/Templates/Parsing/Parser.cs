using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>What the parts of the parser share: the words, the names defined so far, and the bindings read.</summary>
internal sealed class Parser(TokenReader words, NameScope names, ParserState state)
{
    public TokenReader Words => words;

    public NameScope Names => names;

    public ParserState State => state;

    /// <summary>Reads a whole template.</summary>
    public static Block ParseTemplate(string template, ParserState state)
    {
        var words = new TokenReader(Lexer.Read(ScriptText.Of(template)));
        var parser = new Parser(words, new NameScope(null), state);
        var block = new StatementParser(parser).ParseStatements();
        return words.AtEnd ? block : throw words.Unexpected("the end of a statement");
    }

    /// <summary>The parser of a block or closure within this one.</summary>
    public Parser In(NameScope inner) => new(words, inner, state);

    public Expression ParseExpression() => words.Nested(() => new ExpressionParser(this).Parse());

    /// <summary>The parts of a string with holes.</summary>
    public List<TextPart> ParseParts(IReadOnlyList<TextToken> tokens) =>
        [.. tokens.Select(TextPart (token) => token.Hole is { } hole ? ParseHole(token, hole) : new LiteralPart(token.Text!))];

    private HolePart ParseHole(TextToken token, IReadOnlyList<Token> hole)
    {
        var inner = new Parser(new TokenReader(hole), new NameScope(names), state);
        var body = token.IsPath ? new PathParser(inner).Parse() : inner.ParseHoleBody(token.Source.Start);
        if (!inner.Words.AtEnd)
            throw inner.Words.Unexpected("the end of the hole");
        return new HolePart(body, token.IsPath, token.Source);
    }

    /// <summary>What stands between the braces of a hole: an expression, a closure, statements, or nothing, which is null.</summary>
    private Expression ParseHoleBody(int offset)
    {
        if (words.AtEnd)
            return new Literal(null, offset) { IsImplied = true };
        if (new ClosureParser(this).TryParseParameters(out var parameters, out var inner))
            return new ClosureLiteral(parameters, new StatementParser(inner).ParseStatements(), offset);
        return new StatementParser(this).ParseStatements() switch
        {
            { Statements: [ExpressionStatement { Expression: var only }] } => only,
            { Statements: [] } => new Literal(null, offset) { IsImplied = true },
            var block => new HoleBlock(block, offset),
        };
    }
}
