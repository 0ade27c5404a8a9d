namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>The words of a script or hole and how far they are read.</summary>
internal sealed class TokenReader(IReadOnlyList<Token> words)
{
    /// <summary>How deep expressions may be nested; deeper ones would exhaust the stack.</summary>
    private const int MaximumDepth = 120;

    private int depth;

    public int Position { get; set; }

    public Token Next => words[Position];

    public Token Previous => words[Math.Max(0, Position - 1)];

    public bool AtEnd => Next.Kind == TokenKind.End;

    public Token PeekAt(int ahead) => words[Math.Min(Position + ahead, words.Count - 1)];

    public Token Take() => AtEnd ? Next : words[Position++];

    public bool TryTake(string symbol)
    {
        if (!Next.Is(symbol))
            return false;
        Position++;
        return true;
    }

    public bool TryTakeKeyword(string keyword)
    {
        if (!Next.IsKeyword(keyword))
            return false;
        Position++;
        return true;
    }

    public Token Expect(string symbol) => Next.Is(symbol) ? Take() : throw Unexpected($"'{symbol}'");

    public Token ExpectName(string what = "a name") => Next.Kind == TokenKind.Name ? Take() : throw Unexpected(what);

    public TemplateFailure Unexpected(string wanted) => new(
        TemplateErrorKind.Parse,
        AtEnd || Next.IsGenerated ? $"The template or section ends where {wanted} should stand." : $"'{Next.Text}' stands where {wanted} should stand.",
        Next.Offset);

    public TemplateFailure Unsupported(string what) => new(TemplateErrorKind.Unsupported, $"{what} is not known to this interpreter.", Next.Offset);

    public T Nested<T>(Func<T> parse)
    {
        if (++depth > MaximumDepth)
            throw new TemplateFailure(TemplateErrorKind.Limit, "The template is nested too deeply.", Next.Offset);
        var result = parse();
        depth--;
        return result;
    }
}
