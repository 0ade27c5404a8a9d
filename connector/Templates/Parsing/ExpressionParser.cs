using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses operators by precedence, the loosest first.</summary>
internal sealed class ExpressionParser(Parser parser)
{
    private static readonly Level[] Levels =
    [
        new(Binding.BitOr, "|"), new(Binding.BitXor, "^"), new(Binding.BitAnd, "&"), new(Binding.Match, "=~", "==~"), new(Binding.Equality, "==", "!=", "<=>"),
        new(Binding.Relation, "<", ">", "<=", ">="), new(Binding.Shift, "<<", ">>", ">>>", "..", "..<"), new(Binding.Sum, "+", "-"), new(Binding.Product, "*", "/", "%"),
    ];

    private static readonly string[] Assignments = ["=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^="];

    /// <summary>How many operators may follow each other; their tree is as deep.</summary>
    private const int LongestChain = 900;

    private readonly TokenReader words = parser.Words;
    private int links;

    public Expression Parse()
    {
        var target = ParseConditional();
        if (words.Next.Kind != TokenKind.Symbol || !Assignments.Contains(words.Next.Text))
            return target;
        var symbol = words.Take();
        if (target is not Access)
            throw new TemplateFailure(TemplateErrorKind.Parse, $"What stands before '{symbol.Text}' is no place for a value.", symbol.Offset);
        return new Assignment(target, symbol.Text, parser.ParseExpression(), symbol.Offset);
    }

    private Expression ParseConditional()
    {
        var condition = ParseOr();
        var place = words.Next.Offset;
        if (words.Next.StartsLine)
            return condition;
        if (words.TryTake("?:"))
            return new Elvis(condition, words.Nested(ParseConditional), place);
        if (!words.TryTake("?"))
            return condition;
        var yes = parser.ParseExpression();
        words.Expect(":");
        return new Conditional(condition, yes, words.Nested(ParseConditional), place);
    }

    private Expression ParseOr()
    {
        var left = ParseAnd();
        while (words.Next.Is("||") && !words.Next.StartsLine)
            left = new Connection(false, left, offset: Link().Offset, right: ParseAnd());
        return left;
    }

    private Expression ParseAnd()
    {
        var left = ParseLevel(0);
        while (words.Next.Is("&&") && !words.Next.StartsLine)
            left = new Connection(true, left, offset: Link().Offset, right: ParseLevel(0));
        return left;
    }

    private Expression ParseLevel(int level)
    {
        if (level == Levels.Length)
            return new UnaryParser(parser).Parse();
        var (binds, symbols) = Levels[level];
        var left = ParseLevel(level + 1);
        while (!words.Next.StartsLine)
        {
            if (binds == Binding.Relation && words.Next.Kind == TokenKind.Keyword && words.Next.Text is "in" or "instanceof" or "as")
                left = ParseRelation(left, level);
            else if (words.Next.Kind == TokenKind.Symbol && symbols.Contains(words.Next.Text))
            {
                var symbol = Link();
                var right = ParseLevel(level + 1);
                left = symbol.Text is ".." or "..<"
                    ? new RangeLiteral(left, right, symbol.Text == "..<", symbol.Offset)
                    : new Binary(symbol.Text, left, right, binds, symbol.Offset);
            }
            else if (words.Next.Kind == TokenKind.Symbol && words.Next.Text is "===" or "!==")
                throw words.Unexpected("an operator of Groovy 2.4");
            else
                break;
        }
        return left;
    }

    /// <summary>Takes an operator.</summary>
    private Token Link() => ++links <= LongestChain ? words.Take() : throw new TemplateFailure(TemplateErrorKind.Limit, "The chain of operators is too long.", words.Next.Offset);

    private Expression ParseRelation(Expression left, int level)
    {
        var word = Link();
        return word.Text switch
        {
            "in" => new Binary("in", left, ParseLevel(level + 1), Binding.Relation, word.Offset),
            "as" => new Cast(left, new TypeParser(parser).Parse(), isAs: true, word.Offset),
            _ => new InstanceOf(left, new TypeParser(parser).Parse(), word.Offset),
        };
    }

    private sealed record Level(Binding Binds, params string[] Symbols);
}
