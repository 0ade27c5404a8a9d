using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses values: literals, names, parentheses, lists, maps, closures and new objects.</summary>
internal sealed class PrimaryParser(Parser parser)
{
    private readonly TokenReader words = parser.Words;

    public Expression Parse()
    {
        var word = words.Next;
        switch (word.Kind)
        {
            case TokenKind.Number or TokenKind.Text:
                return new Literal(words.Take().Value, word.Offset);
            case TokenKind.Interpolation:
                return new Interpolation(parser.ParseParts(words.Take().Parts!), word.Offset);
            case TokenKind.Name:
                words.Take();
                return new Variable(parser.State.Name(word.Text), parser.Names.Defines(word.Text), word.Offset);
            case TokenKind.Keyword:
                return ParseKeyword();
            default:
                return ParseSymbol();
        }
    }

    private Expression ParseKeyword()
    {
        var word = words.Next;
        switch (word.Text)
        {
            case "null" or "true" or "false":
                words.Take();
                return new Literal(word.Text switch { "true" => true, "false" => false, _ => null }, word.Offset);
            case "new":
                words.Take();
                return ParseNew(word.Offset);
            case "this" or "super":
                words.Take();
                return new Variable(word.Text, isLocal: false, word.Offset);
            default:
                if (!Java.JavaClass.IsPrimitiveName(word.Text))
                    throw words.Unexpected("a value");
                words.Take();
                return new ClassName(Java.JavaClass.Named(word.Text), word.Text, word.Offset);
        }
    }

    private Expression ParseSymbol()
    {
        var place = words.Next.Offset;
        if (words.TryTake("("))
        {
            var value = parser.ParseExpression();
            words.Expect(")");
            return value;
        }
        if (words.Next.Is("{"))
            return new ClosureParser(parser).Parse();
        if (words.TryTake("["))
            return ParseCollection(place);
        throw words.Unexpected("a value");
    }

    private Expression ParseCollection(int place)
    {
        if (words.Next.Is(":") && words.PeekAt(1).Is("]"))
        {
            words.Position += 2;
            return new MapLiteral([], place);
        }
        var entries = new List<(Expression? Key, Expression Value)>();
        var items = ParseItems("]", entries);
        if (entries.Count > 0 && items.Count > 0)
            throw new TemplateFailure(TemplateErrorKind.Parse, "Items and entries are mixed between the brackets.", place);
        return entries.Count > 0 ? new MapLiteral(entries, place) : new ListLiteral(items, place);
    }

    /// <summary>The arguments of a call behind its opening parenthesis; named ones become a map that comes first.</summary>
    public List<Expression> ParseArguments()
    {
        var place = words.Next.Offset;
        var named = new List<(Expression? Key, Expression Value)>();
        var arguments = ParseItems(")", named);
        if (named.Count > 0)
            arguments.Insert(0, new MapLiteral(named, place));
        return arguments;
    }

    /// <summary>Items up to a closing bracket, entries apart where they may stand.</summary>
    public List<Expression> ParseItems(string closing, List<(Expression? Key, Expression Value)>? entries = null)
    {
        var items = new List<Expression>();
        while (!words.TryTake(closing))
        {
            ParseItem(items, entries);
            if (!words.Next.Is(closing))
            {
                words.Expect(",");
                if (closing == ")" && words.Next.Is(")"))
                    throw words.Unexpected("an argument");
            }
        }
        return items;
    }

    private void ParseItem(List<Expression> items, List<(Expression? Key, Expression Value)>? entries)
    {
        var word = words.Next;
        if (entries is not null && words.TryTake("*:"))
            entries.Add((null, parser.ParseExpression()));
        else if (entries is not null && word.Kind is TokenKind.Name or TokenKind.Keyword && words.PeekAt(1).Is(":"))
        {
            words.Position += 2;
            entries.Add((new Literal(word.Text, word.Offset), parser.ParseExpression()));
        }
        else if (words.TryTake("*"))
            items.Add(new Spread(parser.ParseExpression(), word.Offset));
        else
        {
            var item = parser.ParseExpression();
            if (entries is not null && words.TryTake(":"))
                entries.Add((item, parser.ParseExpression()));
            else
                items.Add(item);
        }
    }

    private Expression ParseNew(int place)
    {
        var types = new TypeParser(parser);
        var type = new TypeReference(types.ParseClass(out var written));
        if (words.Next.Is("<"))
            types.SkipGenerics();
        if (words.Next.Is("["))
            return ParseNewArray(type, written, place);
        if (!words.TryTake("("))
            throw words.Unexpected("'('");
        var arguments = ParseArguments();
        if (words.Next.Is("{") && !words.Next.StartsLine)
            throw words.Unsupported("A class without a name");
        return new New(type, arguments, written, place);
    }

    private NewArray ParseNewArray(TypeReference type, string written, int place)
    {
        var sizes = new List<Expression>();
        var dimensions = 0;
        while (words.TryTake("["))
        {
            dimensions++;
            if (!words.Next.Is("]"))
                sizes.Add(parser.ParseExpression());
            words.Expect("]");
        }
        return sizes.Count > 0 ? new NewArray(type with { Dimensions = dimensions }, sizes, written, place) : throw words.Unexpected("the size of the array");
    }
}
