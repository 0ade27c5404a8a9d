using System.Text;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Reads a string of any of Groovy's six kinds, and the holes in it.</summary>
internal sealed class StringLexer
{
    private readonly SourceReader reader;
    private readonly Quote quote;
    private readonly List<TextToken> parts = [];
    private readonly StringBuilder text = new();
    private int textStart;

    private StringLexer(SourceReader reader, Quote quote)
    {
        this.reader = reader;
        this.quote = quote;
    }

    /// <summary>The kind of string that starts here; null when none does.</summary>
    public static Quote? OpeningAt(SourceReader reader, bool slashy) =>
        Array.Find(Quote.All, quote => reader.Follows(quote.Opening) && (quote.Opening != "/" || slashy && reader.Peek(1) is not ('/' or '*')));

    public static Token Read(SourceReader reader, Quote quote) => new StringLexer(reader, quote).Read();

    private Token Read()
    {
        var start = reader.Position;
        reader.Enter();
        reader.Position += quote.Opening.Length;
        textStart = reader.Position;
        while (!reader.Follows(quote.Closing))
        {
            if (reader.AtEnd || !quote.SpansLines && reader.Peek() is '\n' or '\r')
                throw SourceReader.Failure($"The string that starts with {quote.Opening} is not closed.", reader.OriginOf(start));
            ReadNext();
        }
        EndText();
        reader.Position += quote.Closing.Length;
        reader.Leave();
        var token = new Token(TokenKind.Text, quote.Opening, reader.OriginOf(start), reader.OriginOf(reader.Position - 1) + 1) { IsGenerated = reader.IsGenerated(start) };
        return parts.Exists(part => part.Hole is not null)
            ? token with { Kind = TokenKind.Interpolation, Parts = parts }
            : token with { Value = string.Concat(parts.Select(part => part.Text)) };
    }

    private void ReadNext()
    {
        var letter = reader.Peek();
        if (letter == '\\' && quote.HasEscapes)
            Escapes.Read(reader, text);
        else if (quote.EscapeOf(reader) is { } escaped)
        {
            text.Append(escaped);
            reader.Position += 2;
        }
        else if (letter == '$' && quote.HasHoles && StartsHole())
            ReadHole();
        else if (letter == '$' && quote is { HasHoles: true, HasEscapes: true })
            throw reader.Failure("A lone '$' is no text in Groovy; write '\\$' for a dollar sign.");
        else
        {
            text.Append(letter);
            reader.Position++;
        }
    }

    private bool StartsHole() => reader.Peek(1) == '{' || SourceReader.StartsName(reader.Peek(1));

    private void ReadHole()
    {
        EndText();
        var start = reader.Origin;
        reader.Position++;
        var isPath = reader.Peek() != '{';
        IReadOnlyList<Token> words;
        if (isPath)
            words = ReadPath();
        else
        {
            reader.Position++;
            reader.Enter();
            words = Lexer.ReadHole(reader);
            reader.Leave();
        }
        parts.Add(new TextToken(null, words, new TextRange(start, reader.OriginOf(reader.Position - 1) + 1)) { IsPath = isPath });
        textStart = reader.Position;
    }

    private List<Token> ReadPath()
    {
        var words = new List<Token> { ReadName() };
        if (words[0].Kind == TokenKind.Keyword && reader.Peek() == '.' && SourceReader.StartsName(reader.Peek(1)))
            throw SourceReader.Failure($"'${words[0].Text}' cannot stand here; a path starts with a name.", words[0].Offset);
        while (reader.Peek() == '.' && SourceReader.StartsName(reader.Peek(1)))
        {
            words.Add(new Token(TokenKind.Symbol, ".", reader.Origin, reader.Origin + 1));
            reader.Position++;
            words.Add(ReadName());
        }
        words.Add(new Token(TokenKind.End, "", reader.Origin, reader.Origin));
        return words;
    }

    private Token ReadName()
    {
        var start = reader.Origin;
        var name = reader.ReadName(withDollar: false);
        return new Token(Lexer.IsKeyword(name) ? TokenKind.Keyword : TokenKind.Name, name, start, start + name.Length);
    }

    private void EndText()
    {
        if (text.Length > 0)
            parts.Add(new TextToken(text.ToString(), null, new TextRange(reader.OriginOf(textStart), reader.Origin)));
        text.Clear();
    }
}
