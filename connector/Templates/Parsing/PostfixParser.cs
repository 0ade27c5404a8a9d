using OpsRampHarness.Connector.Templates.Syntax;
using Index = OpsRampHarness.Connector.Templates.Syntax.Index;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Parses what hangs on a value: properties, indexes and calls.</summary>
internal sealed class PostfixParser(TokenReader words, NameScope names, List<TemplateBinding> bindings)
{
    /// <summary>How long a chain may be; paths would grow with its square.</summary>
    private const int LongestChain = 200;

    private readonly PrimaryParser primaries = new(words, names, bindings);

    public Expression Parse()
    {
        var value = primaries.Parse();
        for (var length = 0; ; length++)
        {
            if (length > LongestChain)
                throw new TemplateFailure(TemplateErrorKind.Limit, "The chain of properties and calls is too long.", words.Next.Offset);
            if (words.Next.Is(".") || words.Next.Is("?."))
                value = ParseMember(value);
            else if (words.Next.Is("["))
                value = ParseIndex(value);
            else
                break;
        }
        Note(value);
        return value;
    }

    private Expression ParseMember(Expression target)
    {
        var safe = words.Take().Is("?.");
        var place = words.Next.Offset;
        var name = words.Next switch
        {
            { Kind: TokenKind.Value, Value: string quoted } => quoted,
            { Kind: TokenKind.Interpolation, Parts: [] } => "",
            { Kind: TokenKind.Interpolation, Parts: [{ Text: { } text }] } => text,
            { Kind: TokenKind.Name } named => named.Text,
            { Kind: TokenKind.Interpolation } =>
                throw new TemplateFailure(TemplateErrorKind.Unsupported, "A property's name with holes is not known to this interpreter.", place),
            _ => throw words.Unexpected("the name of a property or method"),
        };
        words.Take();
        if (!words.Next.Is("(") && !words.Next.Is("{"))
            return new Property(target, name, safe, place);
        Note(target);
        return new Call(target, name, safe, primaries.ParseArguments(), place);
    }

    private Index ParseIndex(Expression target)
    {
        var place = words.Take().Offset;
        var key = primaries.ParseOne();
        words.Expect("]");
        var negated = key is Negation { Operand: Literal { Value: int distance } } ? new Literal(-distance, key.Offset) : key;
        var index = new Index(target, negated, place);
        if (index.Path is null)
            Note(target);
        return index;
    }

    private void Note(Expression value)
    {
        if (value is not Access { Path: { } path } access)
            return;
        // The start of this path was noted already when it stands in parentheses.
        if (bindings.Count > 0 && bindings[^1].Offset == access.Start)
            bindings[^1] = new TemplateBinding(path, access.Start);
        else
            bindings.Add(new TemplateBinding(path, access.Start));
    }
}
