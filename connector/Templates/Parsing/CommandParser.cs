using OpsRampHarness.Connector.Templates.Syntax;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses an expression that stands as a statement; there a call may leave out its parentheses, as in <c>println x</c>.</summary>
internal sealed class CommandParser(Parser parser)
{
    private readonly TokenReader words = parser.Words;

    public Expression Parse()
    {
        if (StartsTargetList())
            return ParseMultipleAssignment();
        var value = ParseAssigned();
        return ParseCommands(value);
    }

    /// <summary>An expression, or an assignment whose value may be such a call.</summary>
    private Expression ParseAssigned()
    {
        var value = parser.ParseExpression();
        return value is Assignment assignment && StartsArgument() ? assignment.With(ParseCommands(assignment.Value)) : value;
    }

    private Expression ParseCommands(Expression value)
    {
        while (value is Variable or Property or Call or FunctionCall or Literal && StartsArgument())
            value = ParseCommand(value);
        return value;
    }

    private Expression ParseCommand(Expression value)
    {
        var place = value.Offset;
        if (value is Call or FunctionCall)
        {
            // In a chain such as 'a b c' the words alternate between methods and arguments.
            var name = words.ExpectName();
            return words.AtEnd || !StartsArgument()
                ? new Property(value, new Literal(name.Text, name.Offset), ".", name.Offset)
                : new Call(value, new Literal(name.Text, name.Offset), ".", ParseArguments(), name.Offset);
        }
        var arguments = ParseArguments();
        return value is Property { Name: { } method } property
            ? new Call(property.Target, new Literal(method, place), ".", arguments, place)
            : new FunctionCall(value, arguments, place);
    }

    private List<Expression> ParseArguments()
    {
        var arguments = new List<Expression>();
        var named = new List<(Expression? Key, Expression Value)>();
        do
        {
            if (words.Next.Kind is TokenKind.Name && words.PeekAt(1).Is(":"))
            {
                var key = new Literal(words.Next.Text, words.Take().Offset);
                words.Take();
                named.Add((key, parser.ParseExpression()));
            }
            else
                arguments.Add(parser.ParseExpression());
        }
        while (words.TryTake(","));
        if (named.Count > 0)
            arguments.Insert(0, new MapLiteral(named, arguments.Count > 0 ? arguments[0].Offset : words.Next.Offset));
        return arguments;
    }

    private bool StartsArgument() => !words.Next.StartsLine && words.Next switch
    {
        { Kind: TokenKind.Name or TokenKind.Number or TokenKind.Text or TokenKind.Interpolation } => true,
        { Kind: TokenKind.Keyword, Text: "new" or "true" or "false" or "null" or "this" or "int" or "long" or "double" or "float" or "boolean" or "char" or "byte" or "short" } => true,
        _ => false,
    };

    private bool StartsTargetList()
    {
        if (!words.Next.Is("("))
            return false;
        var ahead = 1;
        while (words.PeekAt(ahead).Kind == TokenKind.Name && words.PeekAt(ahead + 1).Is(","))
            ahead += 2;
        return ahead > 1 && words.PeekAt(ahead).Kind == TokenKind.Name && words.PeekAt(ahead + 1).Is(")") && words.PeekAt(ahead + 2).Is("=");
    }

    private Assignment ParseMultipleAssignment()
    {
        var place = words.Take().Offset;
        var targets = new List<Access>();
        do
        {
            var name = words.ExpectName();
            targets.Add(new Variable(name.Text, parser.Names.Defines(name.Text), name.Offset));
        }
        while (words.TryTake(","));
        words.Expect(")");
        words.Expect("=");
        return new Assignment(new TargetList(targets, place), "=", parser.ParseExpression(), place);
    }
}
