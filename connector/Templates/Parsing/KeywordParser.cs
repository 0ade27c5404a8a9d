using System.Diagnostics.CodeAnalysis;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses the statements that start with a keyword.</summary>
internal sealed class KeywordParser(Parser parser)
{
    private readonly TokenReader words = parser.Words;

    public bool TryParse([NotNullWhen(true)] out Statement? statement)
    {
        statement = words.Next is not { Kind: TokenKind.Keyword } keyword ? null : keyword.Text switch
        {
            "if" => ParseIf(),
            "while" => ParseWhile(),
            "for" => new LoopParser(parser).Parse(),
            "switch" => ParseSwitch(),
            "try" => ParseTry(),
            "return" => ParseReturn(),
            "throw" => new Throw(AfterKeyword(), keyword.Offset),
            "break" => ParseJump(isBreak: true),
            "continue" => ParseJump(isBreak: false),
            "assert" => ParseAssert(),
            "import" => ParseImport(),
            "class" or "interface" or "enum" when words.PeekAt(1).Kind != TokenKind.Name => throw words.Unexpected("a value"),
            "class" or "interface" or "enum" or "synchronized" or "static" or "public" or "private" or "protected" or "abstract" or "void" =>
                throw words.Unsupported($"A definition with '{keyword.Text}'"),
            "else" or "catch" or "finally" or "case" or "default" or "in" or "instanceof" or "as" or "package" or "do" or "goto" or "const" or "extends" or "implements" =>
                throw words.Unexpected("a statement"),
            _ => null,
        };
        return statement is not null;
    }

    private Expression AfterKeyword()
    {
        words.Take();
        return parser.ParseExpression();
    }

    private Expression ParseCondition()
    {
        words.Take();
        words.Expect("(");
        var condition = parser.ParseExpression();
        words.Expect(")");
        return condition;
    }

    private If ParseIf()
    {
        var condition = ParseCondition();
        var yes = new StatementParser(parser.In(parser.Names.Block())).ParseBranch();
        if (words.Next.Is(";") && words.PeekAt(1).IsKeyword("else"))
            words.Take();
        var no = words.TryTakeKeyword("else") ? new StatementParser(parser.In(parser.Names.Block())).ParseBranch() : null;
        return new If(condition, yes, no);
    }

    private While ParseWhile() => new(ParseCondition(), new StatementParser(parser.In(parser.Names.Loop())).ParseBranch());

    private Return ParseReturn()
    {
        words.Take();
        return new Return(words.AtEnd || words.Next.StartsLine || words.Next.Is(";") || words.Next.Is("}") ? null : parser.ParseExpression());
    }

    private Jump ParseJump(bool isBreak)
    {
        var word = words.Take();
        if (!parser.Names.InLoop && !(isBreak && parser.Names.InSwitch))
            throw new TemplateFailure(TemplateErrorKind.Parse, $"'{word.Text}' stands outside of a loop.", word.Offset);
        if (words.Next.Kind == TokenKind.Name && !words.Next.StartsLine)
            throw words.Unsupported("A label");
        return new Jump(isBreak);
    }

    private Assert ParseAssert()
    {
        var condition = AfterKeyword();
        return new Assert(condition, words.TryTake(":") || words.TryTake(",") ? parser.ParseExpression() : null);
    }

    private Block ParseImport()
    {
        words.Take();
        if (words.Next.IsKeyword("static"))
            throw words.Unsupported("A static import");
        var start = words.Position;
        while (words.Next.Kind is TokenKind.Name && words.PeekAt(1).Is(".") && !words.PeekAt(2).Is("*"))
            words.Position += 2;
        if (words.PeekAt(1).Is(".") && words.PeekAt(2).Is("*"))
            throw words.Unsupported("An import of a whole package");
        words.Position = start;
        var imported = new TypeParser(parser).ParseClass(out _);
        var alias = words.TryTakeKeyword("as") ? words.ExpectName().Text : imported.SimpleName;
        parser.State.Import(alias, imported);
        return new Block([]);
    }

    private Switch ParseSwitch()
    {
        var subject = ParseCondition();
        words.Expect("{");
        var cases = new List<(Expression?, Block)>();
        var inner = parser.In(new NameScope(parser.Names) { InLoop = parser.Names.InLoop, InSwitch = true });
        while (!words.TryTake("}"))
        {
            Expression? label = null;
            if (words.TryTakeKeyword("case"))
                label = parser.ParseExpression();
            else if (!words.TryTakeKeyword("default"))
                throw words.Unexpected("'case' or 'default'");
            words.Expect(":");
            cases.Add((label, new StatementParser(inner.In(inner.Names.Block())).ParseStatements()));
        }
        return new Switch(subject, cases);
    }

    private Try ParseTry()
    {
        words.Take();
        var body = Braced(parser.Names.Block());
        var handlers = new List<Handler>();
        while (words.TryTakeKeyword("catch"))
            handlers.Add(ParseHandler());
        var last = words.TryTakeKeyword("finally") ? Braced(parser.Names.Block()) : null;
        return handlers.Count > 0 || last is not null ? new Try(body, handlers, last) : throw words.Unexpected("'catch' or 'finally'");
    }

    private Handler ParseHandler()
    {
        words.Expect("(");
        var types = new List<TypeReference>();
        if (words.Next.Kind == TokenKind.Name && words.PeekAt(1).Is(")"))
            types.Add(new TypeReference(JavaClass.Named("java.lang.Exception")));
        else
        {
            do
                types.Add(new TypeParser(parser).Parse());
            while (words.TryTake("|"));
        }
        var name = words.ExpectName();
        words.Expect(")");
        var inner = parser.Names.Block();
        inner.Define(name.Text, name.Offset);
        return new Handler(types, name.Text, Braced(inner));
    }

    private Block Braced(NameScope inner) => new StatementParser(parser.In(inner)).ParseBraced();
}
