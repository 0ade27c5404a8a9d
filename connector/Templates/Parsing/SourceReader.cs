namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>The template's source and how far it is read.</summary>
internal sealed class SourceReader(string source)
{
    /// <summary>How deep strings with holes may stand in one another.</summary>
    private const int MaximumDepth = 5;

    private int depth;

    public int Position { get; set; }

    public bool AtEnd => Position >= source.Length;

    /// <summary>The character at a distance; NUL behind the end.</summary>
    public char Peek(int ahead = 0) => Position + ahead < source.Length ? source[Position + ahead] : '\0';

    public bool Follows(string text) => source.AsSpan(Position).StartsWith(text, StringComparison.Ordinal);

    public string From(int start) => source[start..Position];

    public void Enter()
    {
        if (++depth > MaximumDepth)
            throw new TemplateFailure(TemplateErrorKind.Limit, "Strings with holes are nested too deeply.", Position);
    }

    public void Leave() => depth--;

    public TemplateFailure Failure(string message, int? offset = null) => new(TemplateErrorKind.Parse, message, offset ?? Position);

    public static bool StartsName(char letter) => char.IsLetter(letter) || letter == '_';

    public static bool ContinuesName(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    /// <summary>Reads a name; a dollar sign is part of one only outside strings.</summary>
    public string ReadName(bool withDollar)
    {
        var start = Position;
        while (ContinuesName(Peek()) || withDollar && Peek() == '$')
            Position++;
        return From(start);
    }
}
