using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses operators by precedence, the loosest first.</summary>
internal sealed class ExpressionParser(TokenReader words, NameScope names, List<TemplateBinding> bindings)
{
    private static readonly string[][] Calculations = [["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/", "%"]];

    public Expression Parse() => words.Nested(ParseConditional);

    private Expression ParseConditional()
    {
        var condition = ParseOr();
        var place = words.Next.Offset;
        if (words.TryTake("?:"))
            return new Elvis(condition, Parse(), place);
        if (!words.TryTake("?"))
            return condition;
        var yes = Parse();
        words.Expect(":");
        return new Conditional(condition, yes, Parse(), place);
    }

    private Expression ParseOr()
    {
        var left = ParseAnd();
        while (words.Next.Is("||"))
            left = new Or(left, Offset: words.Take().Offset, Right: ParseAnd());
        return left;
    }

    private Expression ParseAnd()
    {
        var left = ParseCalculation(0);
        while (words.Next.Is("&&"))
            left = new And(left, Offset: words.Take().Offset, Right: ParseCalculation(0));
        return left;
    }

    private Expression ParseCalculation(int level)
    {
        if (level == Calculations.Length)
            return ParseUnary();
        var left = ParseCalculation(level + 1);
        while (words.Next.Kind == TokenKind.Symbol && Calculations[level].Contains(words.Next.Text))
        {
            var symbol = words.Take();
            left = new Binary(symbol.Text, left, ParseCalculation(level + 1), symbol.Offset);
        }
        return left;
    }

    private Expression ParseUnary()
    {
        var place = words.Next.Offset;
        if (words.TryTake("!"))
            return new Not(words.Nested(ParseUnary), place);
        if (words.TryTake("-"))
            return new Negation(words.Nested(ParseUnary), place);
        if (words.TryTake("+"))
            throw new TemplateFailure(TemplateErrorKind.Unsupported, "A '+' before a single value is not known to this interpreter.", place);
        return new PostfixParser(words, names, bindings).Parse();
    }
}
