using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses the three kinds of for loops.</summary>
internal sealed class LoopParser(Parser parser)
{
    private readonly TokenReader words = parser.Words;

    public Statement Parse()
    {
        words.Take();
        words.Expect("(");
        var inner = parser.Names.Loop();
        return TryParseVariable(out var type, out var name) ? ParseForEach(inner, type, name) : ParseFor(inner);
    }

    private bool TryParseVariable(out TypeReference? type, out Token name)
    {
        var start = words.Position;
        type = null;
        while (words.TryTakeKeyword("def") || words.TryTakeKeyword("final"))
        {
        }
        var typed = words.Position;
        if (new TypeParser(parser).TrySkip(mustBeCapitalised: false) && words.Next.Kind == TokenKind.Name && (words.PeekAt(1).Is(":") || words.PeekAt(1).IsKeyword("in")))
        {
            words.Position = typed;
            type = new TypeParser(parser).Parse();
        }
        else
            words.Position = typed;
        name = words.Take();
        if (name.Kind == TokenKind.Name && (words.TryTake(":") || words.TryTakeKeyword("in")))
            return true;
        words.Position = start;
        return false;
    }

    private ForEach ParseForEach(NameScope inner, TypeReference? type, Token name)
    {
        var items = parser.ParseExpression();
        words.Expect(")");
        inner.Define(name.Text, name.Offset);
        return new ForEach(type, name.Text, items, Body(inner));
    }

    private For ParseFor(NameScope inner)
    {
        var scoped = parser.In(inner);
        var start = words.Next.Is(";") ? null : ParseStart(scoped);
        words.Expect(";");
        var condition = words.Next.Is(";") ? null : scoped.ParseExpression();
        words.Expect(";");
        var step = words.Next.Is(")") ? null : scoped.ParseExpression();
        words.Expect(")");
        return new For(start, condition, step, Body(inner));
    }

    /// <summary>Groovy 2.4 takes one variable, and no commas.</summary>
    private Statement ParseStart(Parser scoped) =>
        new DeclarationParser(scoped).TryParse(out var definition)
            ? definition.Count == 1 ? definition : throw words.Unexpected("a single variable")
            : new ExpressionStatement(scoped.ParseExpression());

    private Block Body(NameScope inner) => new StatementParser(parser.In(inner)).ParseBranch();
}
