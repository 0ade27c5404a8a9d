namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Splits the script into words, as Groovy 2.4 does.</summary>
internal sealed class Lexer
{
    // Longest first: the first that fits is taken.
    private static readonly string[] Symbols =
    [
        ">>>=", "<=>", "==~", "===", "!==", "...", "..<", "**=", "<<=", ">>=", ">>>", "?.", "?:", "->", "==", "!=", "<=", ">=", "&&", "||", "=~", "..", "*.", "*:", ".&", ".@",
        "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "**", "<<", ">>", "::", "?", ":", ".", ",", ";", "(", ")", "[", "]", "{", "}", "<", ">", "=", "!",
        "+", "-", "*", "/", "%", "&", "|", "^", "~", "@",
    ];

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "as", "assert", "break", "case", "catch", "class", "continue", "def", "default", "else", "enum", "extends", "false", "finally", "for", "if", "implements", "import", "in",
        "instanceof", "interface", "new", "null", "package", "return", "static", "super", "switch", "this", "throw", "throws", "true", "try", "while", "final", "abstract", "native",
        "private", "protected", "public", "synchronized", "transient", "volatile", "strictfp", "threadsafe", "goto", "const", "do",
        "boolean", "byte", "char", "short", "int", "float", "long", "double", "void", "any",
    };

    private readonly SourceReader reader;
    private readonly List<Token> words = [];
    private readonly Stack<string> brackets = [];

    private Lexer(SourceReader reader) => this.reader = reader;

    /// <summary>The words of a whole script.</summary>
    public static IReadOnlyList<Token> Read(ScriptText script) => new Lexer(new SourceReader(script)).Read(hole: false);

    /// <summary>The words of a hole, up to the brace that closes it.</summary>
    public static IReadOnlyList<Token> ReadHole(SourceReader reader) => new Lexer(reader).Read(hole: true);

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    private List<Token> Read(bool hole)
    {
        // A hole is reported from its dollar sign on.
        var start = Math.Max(0, reader.Origin - 2);
        brackets.Push("{");
        while (true)
        {
            var startsLine = SkipBlanks() && brackets.Peek() == "{";
            if (reader.AtEnd || hole && reader.IsGenerated(reader.Position) && reader.Follows("\"\"\");"))
            {
                if (hole)
                    throw SourceReader.Failure("The hole '${' is not closed by '}'.", start);
                words.Add(new Token(TokenKind.End, "", reader.Origin, reader.Origin));
                return words;
            }
            var word = ReadWord() with { StartsLine = startsLine };
            if (hole && word.Is("}") && brackets.Count == 1)
            {
                words.Add(word with { Kind = TokenKind.End });
                return words;
            }
            words.Add(word);
            Nest(word);
        }
    }

    private void Nest(Token word)
    {
        if (word.Kind != TokenKind.Symbol)
            return;
        if (word.Text is "(" or "[" or "{")
        {
            brackets.Push(word.Text);
            reader.Enter();
        }
        else if (word.Text is ")" or "]" or "}")
        {
            reader.Leave();
            if (brackets.Count < 2)
                throw new TemplateFailure(TemplateErrorKind.Parse, $"'{word.Text}' closes nothing.", word.Offset);
            brackets.Pop();
        }
    }

    /// <summary>Skips blanks, line ends and comments; says whether a line ended.</summary>
    private bool SkipBlanks()
    {
        var lineEnded = false;
        while (!reader.AtEnd)
        {
            if (reader.Peek() is '\n' or '\r')
            {
                lineEnded = true;
                reader.Position++;
            }
            else if (reader.Peek() is ' ' or '\t' or '\f')
                reader.Position++;
            else if (reader.Peek() == '\\' && reader.Peek(1) is '\n' or '\r')
                reader.Position += 2;
            else if (reader.Follows("//"))
                reader.SkipTo('\n');
            else if (reader.Follows("/*"))
                lineEnded |= reader.SkipComment();
            else
                break;
        }
        return lineEnded;
    }

    private Token ReadWord()
    {
        var start = reader.Position;
        var letter = reader.Peek();
        if (SourceReader.StartsName(letter) || letter == '$' && reader.Peek(1) != '/')
        {
            var name = reader.ReadName(withDollar: true);
            return Word(Keywords.Contains(name) ? TokenKind.Keyword : TokenKind.Name, name, start);
        }
        if (char.IsAsciiDigit(letter))
        {
            var value = Numbers.Read(reader, start);
            return Word(TokenKind.Number, reader.From(start), start) with { Value = value };
        }
        if (StringLexer.OpeningAt(reader, AllowsSlashy()) is { } quote)
            return StringLexer.Read(reader, quote);
        var symbol = Array.Find(Symbols, reader.Follows) ?? throw reader.Failure(letter == '\\' && reader.IsGenerated(start)
            ? "A '\"' stands behind the first '}' of a hole: the engine copies a hole to its first '}' only, and puts a '\\' before each '\"' that follows. Single quotes work there."
            : $"'{letter}' starts nothing that Groovy knows.");
        reader.Position += symbol.Length;
        return Word(TokenKind.Symbol, symbol, start);
    }

    private Token Word(TokenKind kind, string text, int start) =>
        new(kind, text, reader.OriginOf(start), reader.OriginOf(reader.Position - 1) + 1) { IsGenerated = reader.IsGenerated(start) };

    /// <summary>A slash divides after a value and starts a string elsewhere.</summary>
    private bool AllowsSlashy() => words.Count == 0 || words[^1] switch
    {
        { Kind: TokenKind.Symbol, Text: ")" or "]" or "}" or "++" or "--" } => false,
        { Kind: TokenKind.Symbol } => true,
        { Kind: TokenKind.Keyword, Text: "return" or "in" or "case" or "else" or "assert" or "throw" or "as" or "instanceof" } => false,
        _ => false,
    };
}
