using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses statements; those with a keyword of their own are in <see cref="KeywordParser"/>.</summary>
internal sealed class StatementParser(Parser parser)
{
    private readonly TokenReader words = parser.Words;

    /// <summary>Statements up to a closing brace, a label of a switch, or the end.</summary>
    public Block ParseStatements()
    {
        var statements = new List<Statement>();
        while (true)
        {
            while (words.TryTake(";"))
            {
            }
            if (words.AtEnd || words.Next.Is("}") || words.Next.IsKeyword("case") || words.Next.IsKeyword("default") && words.PeekAt(1).Is(":"))
                return new Block(statements);
            statements.Add(words.Nested(ParseStatement));
            if (!words.Next.Is(";") && !words.Next.Is("}") && !words.AtEnd && !words.Next.StartsLine)
                throw words.Unexpected("the end of a statement");
        }
    }

    public Block ParseBraced()
    {
        words.Expect("{");
        var block = ParseStatements();
        words.Expect("}");
        return block;
    }

    /// <summary>A block, or a single statement in its place.</summary>
    public Block ParseBranch() => words.Next.Is("{") && !StartsClosure() ? ParseBraced() : words.TryTake(";") ? new Block([]) : new Block([words.Nested(ParseStatement)]);

    public Statement ParseStatement()
    {
        if (new KeywordParser(parser).TryParse(out var statement))
            return statement;
        if (new DeclarationParser(parser).TryParse(out var definition))
            return definition;
        if (words.Next.Is("{") && !StartsClosure())
            throw new TemplateFailure(TemplateErrorKind.Parse, "'{' may start a closure or a block here; give the closure an arrow.", words.Next.Offset);
        if (words.Next.Kind == TokenKind.Name && words.PeekAt(1).Is(":"))
            throw words.Unsupported("A label");
        var isText = words.Next.IsGenerated;
        var expression = new CommandParser(parser).Parse();
        return isText ? TextOf(expression) : new ExpressionStatement(expression);
    }

    /// <summary>The engine's own <c>out.print("""…""")</c>.</summary>
    private static TextStatement TextOf(Expression print) => print switch
    {
        Call { Arguments: [Interpolation text] } => new TextStatement(text.Parts),
        Call { Arguments: [Literal { Value: string text }] } => new TextStatement([new LiteralPart(text)]),
        _ => throw new TemplateFailure(TemplateErrorKind.Parse, "The text of the template does not end where it should.", print.Offset),
    };

    private bool StartsClosure()
    {
        var start = words.Position;
        words.Take();
        var starts = new ClosureParser(parser).TryParseParameters(out _, out _);
        words.Position = start;
        return starts;
    }
}
