namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>The words of a hole and how far they are read.</summary>
internal sealed class TokenReader(IReadOnlyList<Token> words)
{
    /// <summary>How deep expressions may be nested; deeper ones would exhaust the stack.</summary>
    private const int MaximumDepth = 64;

    /// <summary>Operators and keywords of Groovy's that no rule of the parser takes.</summary>
    private static readonly HashSet<string> Unsupported = new(StringComparer.Ordinal)
    {
        "==~", "===", "!==", "<=>", "...", "..<", "**=", "<<=", ">>=", "=~", "..", "*.", ".&", ".@", "++", "--", "+=", "-=", "*=", "/=", "%=", "**", "<<", ">>",
        "::", "=", "&", "|", "^", "~", "@", "/", "*",
        "in", "instanceof", "as", "for", "while", "try", "switch", "throw", "class", "import", "assert", "break", "continue", "this", "super",
    };

    private int position;
    private int depth;

    public Token Next => words[position];

    public Token PeekAt(int ahead) => words[Math.Min(position + ahead, words.Count - 1)];

    public Token Take() => Next.Kind == TokenKind.End ? Next : words[position++];

    public bool TryTake(string symbol)
    {
        if (!Next.Is(symbol))
            return false;
        position++;
        return true;
    }

    public bool TryTakeName(string name)
    {
        if (!Next.IsName(name))
            return false;
        position++;
        return true;
    }

    public Token Expect(string symbol) => Next.Is(symbol) ? Take() : throw Unexpected($"'{symbol}'");

    public Token ExpectName() => Next.Kind == TokenKind.Name ? Take() : throw Unexpected("a name");

    /// <summary>Reports the next word: as unsupported if Groovy knows it in some place, else as wrong.</summary>
    public TemplateFailure Unexpected(string wanted) => Next.Kind switch
    {
        TokenKind.End => new(TemplateErrorKind.Parse, $"The hole ends where {wanted} should stand.", Next.Offset),
        TokenKind.Symbol or TokenKind.Name when Unsupported.Contains(Next.Text) =>
            new(TemplateErrorKind.Unsupported, $"'{Next.Text}' is not known to this interpreter here.", Next.Offset),
        _ => new(TemplateErrorKind.Parse, $"'{Next.Text}' stands where {wanted} should stand.", Next.Offset),
    };

    public T Nested<T>(Func<T> parse)
    {
        if (++depth > MaximumDepth)
            throw new TemplateFailure(TemplateErrorKind.Limit, "The expression is nested too deeply.", Next.Offset);
        var result = parse();
        depth--;
        return result;
    }
}
