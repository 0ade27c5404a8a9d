using OpsRampHarness.Connector.Templates.Syntax;
using Index = OpsRampHarness.Connector.Templates.Syntax.Index;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses what hangs on a value: properties, indexes and calls.</summary>
internal sealed class PathParser(Parser parser)
{
    /// <summary>How long a chain may be; paths would grow with its square.</summary>
    private const int LongestChain = 200;

    private readonly TokenReader words = parser.Words;
    private readonly PrimaryParser primaries = new(parser);

    public Expression Parse()
    {
        var isGenerated = words.Next.IsGenerated;
        var value = TryParseClassName() ?? primaries.Parse();
        for (var length = 0; TryParseNext(value) is { } longer; length++)
        {
            if (length > LongestChain)
                throw new TemplateFailure(TemplateErrorKind.Limit, "The chain of properties and calls is too long.", words.Next.Offset);
            value = longer;
        }
        if (!isGenerated)
            parser.State.Note(value);
        return value;
    }

    /// <summary>A dotted name of a class; a variable of that name comes first, a binding does not.</summary>
    private ClassName? TryParseClassName()
    {
        if (words.Next.Kind != TokenKind.Name || parser.Names.Defines(words.Next.Text))
            return null;
        var place = words.Next.Offset;
        var name = words.Next.Text;
        var (found, length) = (parser.State.TryResolve(name, out var simple) ? simple : null, 1);
        for (var ahead = 1; found is null && words.PeekAt(ahead).Is(".") && words.PeekAt(ahead + 1).Kind == TokenKind.Name; ahead += 2)
        {
            name += $".{words.PeekAt(ahead + 1).Text}";
            if (parser.State.TryResolve(name, out var qualified))
                (found, length) = (qualified, ahead + 2);
        }
        if (found is null)
            return null;
        if (length == 1 && words.PeekAt(1).Is(".") && parser.State.TryResolve($"{name}.{words.PeekAt(2).Text}", out var nested))
            (found, name, length) = (nested, $"{name}.{words.PeekAt(2).Text}", 3);
        words.Position += length;
        if (words.Next.Is(".") && words.PeekAt(1).IsKeyword("class") && !words.PeekAt(2).Is("("))
            words.Position += 2;
        return new ClassName(found, name, place);
    }

    private Expression? TryParseNext(Expression value)
    {
        if (words.Next.Kind != TokenKind.Symbol)
            return null;
        return words.Next.Text switch
        {
            "." or "?." or "*." => ParseMember(value),
            ".&" => ParsePointer(value),
            ".@" => throw words.Unsupported("To read a field with '.@'"),
            "[" when !words.Next.StartsLine => ParseIndex(value),
            "(" when !words.Next.StartsLine => ParseCall(value, null, "."),
            "{" when !words.Next.StartsLine && value is Variable or FunctionCall or Call => ParseTrailing(value),
            _ => null,
        };
    }

    private Expression ParseMember(Expression target)
    {
        var navigation = words.Take().Text;
        var name = ParseName();
        if (words.Next.Is("(") && !words.Next.StartsLine)
        {
            if (!words.PeekAt(-1).IsGenerated)
                parser.State.Note(target);
            return ParseCall(target, name, navigation);
        }
        if (words.Next.Is("{") && !words.Next.StartsLine)
        {
            parser.State.Note(target);
            return new Call(target, name, navigation, [new ClosureParser(parser).Parse()], name.Offset);
        }
        return new Property(target, name, navigation, name.Offset);
    }

    private Expression ParseName()
    {
        var word = words.Take();
        return word.Kind switch
        {
            TokenKind.Name or TokenKind.Keyword => new Literal(word.Text, word.Offset),
            TokenKind.Text => new Literal(word.Value, word.Offset),
            TokenKind.Interpolation => new Interpolation(parser.ParseParts(word.Parts!), word.Offset),
            TokenKind.Symbol when word.Text == "(" => Parenthesised(),
            _ => throw Misplaced(word),
        };

        Expression Parenthesised()
        {
            var inner = parser.ParseExpression();
            words.Expect(")");
            return inner;
        }
    }

    private TemplateFailure Misplaced(Token word)
    {
        words.Position -= word.Kind == TokenKind.End ? 0 : 1;
        return words.Unexpected("the name of a property or method");
    }

    private MethodPointer ParsePointer(Expression target)
    {
        words.Take();
        parser.State.Note(target);
        var name = words.ExpectName("the name of a method");
        return new MethodPointer(target, name.Text, name.Offset);
    }

    private Index ParseIndex(Expression target)
    {
        var place = words.Take().Offset;
        var keys = primaries.ParseItems("]");
        if (keys.Count == 0 && target is not ClassName)
            throw new TemplateFailure(TemplateErrorKind.Parse, "The brackets of an index are empty.", place);
        return new Index(target, keys, place);
    }

    /// <summary>A call in parentheses; a closure may follow them.</summary>
    private Expression ParseCall(Expression target, Expression? method, string navigation)
    {
        words.Expect("(");
        var arguments = primaries.ParseArguments();
        while (words.Next.Is("{") && !words.Next.StartsLine)
            arguments.Add(new ClosureParser(parser).Parse());
        if (method is not null)
            return new Call(target, method, navigation, arguments, method.Offset);
        return new FunctionCall(target, arguments, target.Offset);
    }

    /// <summary>A closure behind a name or call is its last argument.</summary>
    private Expression ParseTrailing(Expression value)
    {
        var closure = new ClosureParser(parser).Parse();
        return value switch
        {
            Variable => new FunctionCall(value, [closure], value.Offset),
            _ => new Call(value, new Literal("call", value.Offset), ".", [closure], value.Offset),
        };
    }
}
