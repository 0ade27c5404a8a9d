using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses literals, names, closures and what stands in brackets.</summary>
internal sealed class PrimaryParser(TokenReader words, NameScope names, List<TemplateBinding> bindings)
{
    /// <summary>Parses a whole expression.</summary>
    public Expression ParseOne() => new ExpressionParser(words, names, bindings).Parse();

    public Expression Parse()
    {
        var word = words.Next;
        switch (word.Kind)
        {
            case TokenKind.Value:
                return new Literal(words.Take().Value, word.Offset);
            case TokenKind.Interpolation:
                words.Take();
                return new Interpolation(words.Nested(() => new TextParser(bindings).Parse(word.Parts!, names)), word.Offset);
            case TokenKind.Name:
                return ParseName();
            case TokenKind.Symbol when words.TryTake("("):
                var inner = ParseOne();
                words.Expect(")");
                return inner;
            case TokenKind.Symbol when words.TryTake("["):
                return new CollectionParser(words, ParseOne).Parse(word.Offset);
            case TokenKind.Symbol when word.Is("{"):
                return ParseClosure();
            default:
                throw words.Unexpected("a value");
        }
    }

    /// <summary>Parses the arguments of a call: in parentheses, and a closure behind them or instead of them.</summary>
    public IReadOnlyList<Expression> ParseArguments()
    {
        var arguments = new List<Expression>();
        if (words.TryTake("(") && !words.TryTake(")"))
        {
            do
                arguments.Add(ParseOne());
            while (words.TryTake(","));
            words.Expect(")");
        }
        if (words.Next.Is("{"))
            arguments.Add(ParseClosure());
        return arguments;
    }

    private Expression ParseName()
    {
        var word = words.Next;
        switch (word.Text)
        {
            case "true" or "false":
                words.Take();
                return new Literal(word.Text == "true", word.Offset);
            case "null":
                words.Take();
                return new Literal(null, word.Offset);
            case "new":
                return ParseNew();
            case "if" or "else" or "return" or "def" or "in" or "instanceof" or "as" or "for" or "while" or "try" or "switch" or "throw" or "class"
                or "import" or "assert" or "break" or "continue" or "this" or "super":
                throw words.Unexpected("a value");
        }
        words.Take();
        if (words.Next.Is("("))
            return new Call(null, word.Text, false, ParseArguments(), word.Offset);
        var bound = !names.Defines(word.Text) && !JavaClasses.Contains(word.Text);
        return new Variable(word.Text, bound ? word.Text : null, word.Offset);
    }

    private New ParseNew()
    {
        words.Take();
        var place = words.Next.Offset;
        var name = words.ExpectName().Text;
        while (words.TryTake("."))
            name += "." + words.ExpectName().Text;
        if (!words.Next.Is("("))
            throw words.Unexpected("'('");
        return new New(name, ParseArguments(), place);
    }

    private ClosureLiteral ParseClosure()
    {
        var place = words.Expect("{").Offset;
        var parameters = ParseParameters() ?? ["it"];
        var inner = new NameScope(names);
        foreach (var parameter in parameters)
            inner.Define(parameter);
        var body = words.Nested(new StatementParser(words, inner, bindings).ParseStatements);
        words.Expect("}");
        return new ClosureLiteral(parameters, body, place);
    }

    private List<string>? ParseParameters()
    {
        var length = 0;
        while (words.PeekAt(length).Kind == TokenKind.Name && words.PeekAt(length + 1).Is(","))
            length += 2;
        if (words.PeekAt(length).Kind == TokenKind.Name)
            length++;
        if (!words.PeekAt(length).Is("->"))
            return null;
        var parameters = new List<string>();
        for (; length > 0; length--)
        {
            if (words.Take() is { Kind: TokenKind.Name } name)
                parameters.Add(name.Text);
        }
        words.Expect("->");
        return parameters;
    }
}
