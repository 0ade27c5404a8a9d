using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses lists and maps behind their opening bracket.</summary>
internal sealed class CollectionParser(TokenReader words, Func<Expression> parseOne)
{
    public Expression Parse(int place)
    {
        if (words.TryTake("]"))
            return new ListLiteral([], place);
        if (words.Next.Is(":") && words.PeekAt(1).Is("]"))
        {
            words.Take();
            words.Take();
            return new MapLiteral([], place);
        }
        return StartsEntry() ? ParseMap(place) : ParseList(place);
    }

    private bool StartsEntry() =>
        words.Next.Kind is TokenKind.Name or TokenKind.Value or TokenKind.Interpolation && words.PeekAt(1).Is(":");

    private ListLiteral ParseList(int place)
    {
        var items = new List<Expression>();
        while (!words.TryTake("]"))
        {
            items.Add(parseOne());
            if (!words.Next.Is("]"))
                words.Expect(",");
        }
        return new ListLiteral(items, place);
    }

    private MapLiteral ParseMap(int place)
    {
        var entries = new List<(Expression, Expression)>();
        while (!words.TryTake("]"))
        {
            if (!StartsEntry())
                throw words.Unexpected("a key and ':'");
            var key = words.Next.Kind == TokenKind.Name ? new Literal(words.Next.Text, words.Take().Offset) : parseOne();
            words.Expect(":");
            entries.Add((key, parseOne()));
            if (!words.Next.Is("]"))
                words.Expect(",");
        }
        return new MapLiteral(entries, place);
    }
}
