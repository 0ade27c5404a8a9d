using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses signs, powers, negations and casts.</summary>
internal sealed class UnaryParser(Parser parser)
{
    private const int LongestChain = 100;

    private readonly TokenReader words = parser.Words;

    public Expression Parse()
    {
        var word = words.Next;
        if (words.TryTake("-"))
            return Negated(ParseSigned(), word.Offset);
        if (words.TryTake("+"))
            return new Prefix("+", ParseSigned(), word.Offset);
        if (words.TryTake("++") || words.TryTake("--"))
            return new Increment(words.Nested(Parse), word.Text, isPrefix: true, word.Offset);
        return ParsePower();
    }

    /// <summary>A negative number is a literal of its own; only so can the least int be written.</summary>
    private static Expression Negated(Expression operand, int offset) => operand is not Literal { Value: var value } ? new Prefix("-", operand, offset) : value switch
    {
        int number => new Literal(unchecked(-number), offset),
        2147483648L => new Literal(int.MinValue, offset),
        long number => new Literal(unchecked(-number), offset),
        // Groovy reads such a literal as a decimal number, which knows no zero below zero.
        double number => new Literal(0 - number, offset),
        BigDecimal number => new Literal(-number, offset),
        _ => new Prefix("-", operand, offset),
    };

    /// <summary>What stands behind a sign may not start with another.</summary>
    private Expression ParseSigned() => words.Next.Is("-") || words.Next.Is("+") || words.Next.Is("++") || words.Next.Is("--")
        ? throw words.Unexpected("a value without a sign")
        : ParsePower();

    private Expression ParsePower()
    {
        var left = ParseTight();
        for (var length = 0; words.Next.Is("**") && !words.Next.StartsLine; length++)
        {
            if (length > LongestChain)
                throw new TemplateFailure(TemplateErrorKind.Limit, "The chain of operators is too long.", words.Next.Offset);
            var symbol = words.Take();
            left = new Binary("**", left, words.Nested(ParseExponent), Binding.Power, symbol.Offset);
        }
        return left;
    }

    private Expression ParseExponent()
    {
        var place = words.Next.Offset;
        return words.TryTake("-") ? Negated(ParseTight(), place) : ParseTight();
    }

    private Expression ParseTight()
    {
        var word = words.Next;
        if (words.TryTake("!"))
            return new Not(words.Nested(ParseOperand), word.Offset);
        if (words.TryTake("~"))
            return new Prefix("~", words.Nested(ParseOperand), word.Offset);
        return TryParseCast() ?? ParsePostfix();
    }

    private Expression ParseOperand() => words.Next.Is("-") || words.Next.Is("+") || words.Next.Is("++") || words.Next.Is("--") ? Parse() : ParseTight();

    private Expression ParsePostfix()
    {
        var value = new PathParser(parser).Parse();
        if ((words.Next.Is("++") || words.Next.Is("--")) && !words.Next.StartsLine)
        {
            var word = words.Take();
            return new Increment(value, word.Text, isPrefix: false, word.Offset);
        }
        return value;
    }

    /// <summary>A type in parentheses before a value.</summary>
    private Cast? TryParseCast()
    {
        if (!words.Next.Is("("))
            return null;
        var start = words.Position;
        var place = words.Take().Offset;
        var isPrimitive = words.Next.Kind == TokenKind.Keyword;
        if (new TypeParser(parser).TrySkip(mustBeCapitalised: false) && words.TryTake(")") && (isPrimitive || StartsOperand()))
        {
            words.Position = start + 1;
            var type = new TypeParser(parser).Parse();
            words.Expect(")");
            return new Cast(isPrimitive ? words.Nested(Parse) : words.Nested(ParseTight), type, isAs: false, place);
        }
        words.Position = start;
        return null;
    }

    private bool StartsOperand() => !words.AtEnd && words.Next switch
    {
        { Kind: TokenKind.Name or TokenKind.Number or TokenKind.Text or TokenKind.Interpolation } => true,
        { Kind: TokenKind.Keyword, Text: "new" or "null" or "true" or "false" or "this" } => true,
        { Kind: TokenKind.Symbol, Text: "(" or "[" or "{" or "!" or "~" } => true,
        _ => false,
    };
}
