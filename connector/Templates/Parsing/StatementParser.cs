using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses statements.</summary>
internal sealed class StatementParser(TokenReader words, NameScope names, List<TemplateBinding> bindings)
{
    /// <summary>Parses all the words of a hole.</summary>
    public Block ParseHole()
    {
        var body = ParseStatements();
        return words.Next.Kind == TokenKind.End ? body : throw words.Unexpected("an operator, ';' or '}'");
    }

    /// <summary>Parses statements up to a closing brace, which it leaves.</summary>
    public Block ParseStatements()
    {
        var statements = new List<Statement>();
        while (words.TryTake(";"))
        {
        }
        while (!AtEnd())
        {
            var statement = words.Nested(ParseStatement);
            statements.Add(statement);
            var separated = statement is If;
            while (words.TryTake(";"))
                separated = true;
            if (!separated && !AtEnd())
                throw words.Unexpected("an operator, ';' or '}'");
        }
        return new Block(statements);
    }

    private bool AtEnd() => words.Next.Kind == TokenKind.End || words.Next.Is("}");

    private Statement ParseStatement()
    {
        if (words.TryTakeName("if"))
            return ParseIf();
        if (words.TryTakeName("return"))
            return new Return(AtEnd() || words.Next.Is(";") ? null : Expression());
        if (words.TryTakeName("def"))
            return ParseDefinition();
        return new ExpressionStatement(Expression());
    }

    private Definition ParseDefinition()
    {
        var name = words.ExpectName().Text;
        var value = words.TryTake("=") ? Expression() : null;
        names.Define(name);
        return new Definition(name, value);
    }

    private If ParseIf()
    {
        words.Expect("(");
        var condition = Expression();
        words.Expect(")");
        var yes = ParseBranch();
        if (words.Next.Is(";") && words.PeekAt(1).IsName("else"))
            words.Take();
        return new If(condition, yes, words.TryTakeName("else") ? ParseBranch() : null);
    }

    private Statement ParseBranch()
    {
        var inner = new StatementParser(words, new NameScope(names), bindings);
        if (!words.TryTake("{"))
            return words.Nested(inner.ParseStatement);
        var block = words.Nested(inner.ParseStatements);
        words.Expect("}");
        return block;
    }

    private Expression Expression() => new ExpressionParser(words, names, bindings).Parse();
}
