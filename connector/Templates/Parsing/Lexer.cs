using System.Text;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Splits a hole into words.</summary>
internal sealed class Lexer(SourceReader reader)
{
    // Longest first: the first that fits is taken. Those the parser does not know it reports as unsupported.
    private static readonly string[] Symbols =
    [
        "==~", "===", "!==", "<=>", "...", "..<", "**=", "<<=", ">>=", "?.", "?:", "->", "==", "!=", "<=", ">=", "&&", "||", "=~", "..", "*.", ".&", ".@",
        "++", "--", "+=", "-=", "*=", "/=", "%=", "**", "<<", ">>", "::", "?", ":", ".", ",", ";", "(", ")", "[", "]", "{", "}", "<", ">", "=", "!",
        "+", "-", "*", "/", "%", "&", "|", "^", "~", "@",
    ];

    private readonly List<Token> words = [];

    /// <summary>Reads to the brace that closes the hole.</summary>
    public IReadOnlyList<Token> ReadHole(int holeStart)
    {
        for (var depth = 0; ;)
        {
            while (char.IsWhiteSpace(reader.Peek()))
                reader.Position++;
            if (reader.AtEnd)
                throw reader.Failure("The hole '${' is not closed by '}'.", holeStart);
            var word = ReadWord();
            if (word.Is("}") && depth == 0)
            {
                words.Add(new Token(TokenKind.End, "}", word.Offset));
                return words;
            }
            depth += word.Is("{") ? 1 : word.Is("}") ? -1 : 0;
            words.Add(word);
        }
    }

    private Token ReadWord()
    {
        var start = reader.Position;
        var letter = reader.Peek();
        if (SourceReader.StartsName(letter) || letter == '$')
            return new Token(TokenKind.Name, reader.ReadName(withDollar: true), start);
        if (char.IsAsciiDigit(letter))
            return ReadNumber(start);
        if (reader.Follows("'''") || reader.Follows("\"\"\""))
            throw new TemplateFailure(TemplateErrorKind.Unsupported, "Triple-quoted strings are not known to this interpreter.", start);
        if (reader.Follows("//") || reader.Follows("/*"))
            throw new TemplateFailure(TemplateErrorKind.Unsupported, "Comments in holes are not known to this interpreter.", start);
        if (letter == '\'')
            return new Token(TokenKind.Value, "'", start, ReadSingleQuoted());
        if (letter == '"')
        {
            reader.Position++;
            return new Token(TokenKind.Interpolation, "\"", start, Parts: TextLexer.ReadQuoted(reader));
        }
        var symbol = Array.Find(Symbols, reader.Follows) ?? throw reader.Failure($"'{letter}' starts nothing that Groovy knows.");
        reader.Position += symbol.Length;
        return new Token(TokenKind.Symbol, symbol, start);
    }

    private Token ReadNumber(int start)
    {
        var value = Numbers.Read(reader);
        return new Token(TokenKind.Value, reader.From(start), start, value);
    }

    private string ReadSingleQuoted()
    {
        var start = reader.Position++;
        var text = new StringBuilder();
        while (reader.Peek() != '\'')
        {
            if (reader.AtEnd)
                throw reader.Failure("A single-quoted string is not closed.", start);
            if (reader.Peek() == '\\')
                Escapes.Read(reader, text);
            else
            {
                text.Append(reader.Peek());
                reader.Position++;
            }
        }
        reader.Position++;
        return text.ToString();
    }
}
