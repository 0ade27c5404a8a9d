using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses closures.</summary>
internal sealed class ClosureParser(Parser parser)
{
    private readonly TokenReader words = parser.Words;

    public ClosureLiteral Parse()
    {
        var place = words.Expect("{").Offset;
        if (!TryParseParameters(out var parameters, out var inner))
        {
            inner = parser.In(new NameScope(parser.Names));
            inner.Names.Define("it", place);
        }
        var body = words.Nested(() => new StatementParser(inner).ParseStatements());
        words.Expect("}");
        return new ClosureLiteral(parameters, body, place);
    }

    /// <summary>Reads parameters and the arrow behind them, if there is one.</summary>
    /// <param name="parameters">The parameters; null without an arrow.</param>
    /// <param name="inner">A parser of the body, which knows the parameters.</param>
    public bool TryParseParameters(out List<Parameter>? parameters, out Parser inner)
    {
        parameters = null;
        inner = parser.In(new NameScope(parser.Names));
        var start = words.Position;
        var hasArrow = ArrowFollows();
        words.Position = start;
        if (!hasArrow)
            return false;
        parameters = [];
        while (!words.TryTake("->"))
        {
            parameters.Add(ParseParameter(inner));
            if (!words.Next.Is("->"))
                words.Expect(",");
        }
        return true;
    }

    private Parameter ParseParameter(Parser inner)
    {
        while (words.TryTakeKeyword("def") || words.TryTakeKeyword("final"))
        {
        }
        var start = words.Position;
        var isTyped = new TypeParser(parser).TrySkip(mustBeCapitalised: false) && words.Next.Kind == TokenKind.Name;
        words.Position = start;
        var type = isTyped ? new TypeParser(parser).Parse() : null;
        if (words.Next.Is("..."))
            throw words.Unsupported("A closure with any number of parameters");
        var name = words.ExpectName("the name of a parameter");
        inner.Names.Define(name.Text, name.Offset);
        return new Parameter(type, name.Text, words.TryTake("=") ? inner.ParseExpression() : null);
    }

    /// <summary>Whether nothing but parameters stands before an arrow.</summary>
    private bool ArrowFollows()
    {
        for (var depth = 0; !words.AtEnd; words.Take())
        {
            if (depth == 0 && words.Next.Is("->"))
                return true;
            if (words.Next.Is("(") || words.Next.Is("[") || words.Next.Is("{"))
                depth++;
            else if (words.Next.Is(")") || words.Next.Is("]") || words.Next.Is("}"))
                depth--;
            if (depth < 0 || depth == 0 && (words.Next.Is(";") || words.Next.Is("?") && !words.PeekAt(1).Is(">") || words.Next.Kind == TokenKind.Keyword && words.Next.Text is "return" or "if" or "for" or "while" or "try"))
                return false;
        }
        return false;
    }
}
