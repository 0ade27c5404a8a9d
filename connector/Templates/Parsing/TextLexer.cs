using System.Text;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Splits a text into stretches to print and holes.</summary>
internal sealed class TextLexer
{
    private readonly SourceReader reader;
    private readonly bool quoted;
    private readonly List<TextToken> parts = [];
    private readonly StringBuilder text = new();
    private int textStart;

    /// <summary>Reads a whole template.</summary>
    public TextLexer(string source)
        : this(new SourceReader(source), quoted: false)
    {
    }

    private TextLexer(SourceReader reader, bool quoted)
    {
        this.reader = reader;
        this.quoted = quoted;
    }

    public IReadOnlyList<TextToken> ReadTemplate() => Read();

    /// <summary>Reads the rest of a double-quoted string, its closing quote included.</summary>
    public static IReadOnlyList<TextToken> ReadQuoted(SourceReader reader)
    {
        reader.Enter();
        var parts = new TextLexer(reader, quoted: true).Read();
        reader.Leave();
        return parts;
    }

    private List<TextToken> Read()
    {
        var start = textStart = reader.Position;
        while (!reader.AtEnd && !(quoted && reader.Peek() == '"'))
            ReadNext();
        if (quoted && reader.AtEnd)
            throw reader.Failure("A double-quoted string is not closed.", start - 1);
        EndText();
        if (quoted)
            reader.Position++;
        return parts;
    }

    private void ReadNext()
    {
        switch (reader.Peek())
        {
            case '\\' when !quoted && reader.Peek(1) == '"':
                // The engine escapes every quote itself, so that a backslash before one stays.
                text.Append("\\\"");
                reader.Position += 2;
                break;
            case '\\':
                Escapes.Read(reader, text);
                break;
            case '$':
                ReadHole();
                break;
            case '<' when !quoted && reader.Peek(1) == '%':
                throw new TemplateFailure(TemplateErrorKind.Unsupported, "'<%' starts a scriptlet, which this interpreter does not know.", reader.Position);
            case '\r' when !quoted:
                text.Append('\n');
                reader.Position += reader.Peek(1) == '\n' ? 2 : 1;
                break;
            default:
                text.Append(reader.Peek());
                reader.Position++;
                break;
        }
    }

    private void ReadHole()
    {
        EndText();
        var start = reader.Position++;
        IReadOnlyList<Token> words;
        if (reader.Peek() == '{')
        {
            reader.Position++;
            words = new Lexer(reader).ReadHole(start);
        }
        else if (SourceReader.StartsName(reader.Peek()))
            words = ReadBarePath();
        else
            throw reader.Failure("A lone '$' is no text in Groovy; write '\\$' for a dollar sign.", start);
        parts.Add(new TextToken(null, words, new TextRange(start, reader.Position)));
        textStart = reader.Position;
    }

    private List<Token> ReadBarePath()
    {
        var words = new List<Token> { Name() };
        while (reader.Peek() == '.' && SourceReader.StartsName(reader.Peek(1)))
        {
            words.Add(new Token(TokenKind.Symbol, ".", reader.Position++));
            words.Add(Name());
        }
        words.Add(new Token(TokenKind.End, "", reader.Position));
        return words;
    }

    private Token Name()
    {
        var start = reader.Position;
        return new Token(TokenKind.Name, reader.ReadName(withDollar: false), start);
    }

    private void EndText()
    {
        if (text.Length > 0)
            parts.Add(new TextToken(text.ToString(), null, new TextRange(textStart, reader.Position)));
        text.Clear();
    }
}
