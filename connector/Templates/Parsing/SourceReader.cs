namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>The characters of the script and how far they are read.</summary>
internal sealed class SourceReader(ScriptText script)
{
    /// <summary>How deep strings and brackets may stand in each other; deeper ones would exhaust the stack.</summary>
    private const int MaximumDepth = 200;

    private readonly string text = script.Text;
    private int depth;

    public int Position { get; set; }

    public bool AtEnd => Position >= text.Length;

    /// <summary>Where the next character stood in the template.</summary>
    public int Origin => script.OriginOf(Position);

    public static bool StartsName(char letter) => letter == '_' || char.IsAsciiLetter(letter) || letter >= '\u00c0' && letter is not ('\u00d7' or '\u00f7' or '\uffff');

    public static bool ContinuesName(char letter) => StartsName(letter) || char.IsAsciiDigit(letter);

    public int OriginOf(int position) => script.OriginOf(position);

    public bool IsGenerated(int position) => script.IsGenerated(position);

    public char Peek(int ahead = 0) => Position + ahead < text.Length ? text[Position + ahead] : '\0';

    public bool Follows(string word) => text.AsSpan(Position).StartsWith(word, StringComparison.Ordinal);

    public string From(int start) => text[start..Position];

    public void SkipTo(char letter)
    {
        var found = text.IndexOf(letter, Position);
        Position = found < 0 ? text.Length : found;
    }

    /// <summary>Skips a comment and says whether it spans lines.</summary>
    public bool SkipComment()
    {
        var end = text.IndexOf("*/", Position + 2, StringComparison.Ordinal);
        if (end < 0)
            throw Failure("A comment is not closed by '*/'.");
        var spans = text.AsSpan(Position, end - Position).Contains('\n');
        Position = end + 2;
        return spans;
    }

    public string ReadName(bool withDollar)
    {
        var start = Position;
        while (ContinuesName(Peek()) || withDollar && Peek() == '$')
            Position++;
        return From(start);
    }

    public void Enter()
    {
        if (++depth > MaximumDepth)
            throw new TemplateFailure(TemplateErrorKind.Limit, "Brackets and strings are nested too deeply.", Origin);
    }

    public void Leave() => depth--;

    public TemplateFailure Failure(string message) => Failure(message, Origin);

    public static TemplateFailure Failure(string message, int origin) => new(TemplateErrorKind.Parse, message, origin);
}
