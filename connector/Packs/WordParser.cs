namespace OpsRampHarness.Connector.Packs;

/// <summary>Reads a value that stands outside quotes: a number, a literal, or a text made with template holes.</summary>
internal sealed class WordParser(SourceScanner scanner)
{
    public SourceNode? Read(SourceNode? parent, string segment)
    {
        var start = scanner.Position;
        var hasHole = SkipWord();
        var end = scanner.Position;
        if (hasHole)
            return new SourceHole(scanner.Source, start, end, parent, segment);
        var word = scanner.Text[start..end];
        switch (word)
        {
            case "true" or "false":
                return new SourceBoolean(scanner.Source, start, end, parent, segment, word == "true");
            case "null":
                return new SourceNull(scanner.Source, start, end, parent, segment);
            default:
                return ReadNumber(parent, segment, start, end, word);
        }
    }

    private SourceNumber? ReadNumber(SourceNode? parent, string segment, int start, int end, string word)
    {
        if (!word.Any(char.IsAsciiDigit) || !word.All(IsOfNumber))
        {
            scanner.Report(
                word.Length == 0 && scanner.AtEnd ? ProblemKind.UnexpectedEnd : ProblemKind.UnexpectedText, start, parent,
                $"Expected a value, but here is {(word.Length > 0 ? QuotedText.Of(word) : QuotedText.At(scanner.Text, start))}; EIC would refuse the text.",
                "Text belongs in double quotes; other values are numbers, true, false, null, {…} and […].");
            return null;
        }

        if (!IsJsonNumber(word))
        {
            scanner.Report(
                ProblemKind.BadNumber, start, parent,
                $"{QuotedText.Of(word)} is no number as JSON writes them; EIC would refuse the text.",
                "Write it without leading zeros and plus sign and with digits on both sides of the point, or in double quotes.");
        }

        return new SourceNumber(scanner.Source, start, end, parent, segment);
    }

    private bool SkipWord()
    {
        var hasHole = false;
        while (!scanner.AtEnd && !IsDelimiter(scanner.Current))
        {
            if (scanner.EndOfHoleAt(scanner.Position) is { } end)
            {
                hasHole = true;
                scanner.Position = end;
            }
            else
            {
                scanner.Position++;
            }
        }

        return hasHole;
    }

    private static bool IsOfNumber(char character) => char.IsAsciiDigit(character) || character is '+' or '-' or '.' or 'e' or 'E';

    private static bool IsDelimiter(char character)
        => character is ',' or ':' or '{' or '}' or '[' or ']' or '/' or '#' || StringScanner.IsQuote(character) || char.IsWhiteSpace(character) || SourceScanner.IsInvisible(character);

    // -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?
    private static bool IsJsonNumber(string word)
    {
        var rest = word.AsSpan().TrimStart('-');
        if (word.Length - rest.Length > 1)
            return false;
        var whole = TakeDigits(ref rest);
        if (whole is 0 || (whole > 1 && word.AsSpan().TrimStart('-')[0] == '0'))
            return false;
        if (rest is ['.', ..])
        {
            rest = rest[1..];
            if (TakeDigits(ref rest) == 0)
                return false;
        }

        if (rest is ['e' or 'E', ..])
        {
            rest = rest is [_, '+' or '-', ..] ? rest[2..] : rest[1..];
            if (TakeDigits(ref rest) == 0)
                return false;
        }

        return rest.IsEmpty;
    }

    private static int TakeDigits(ref ReadOnlySpan<char> rest)
    {
        var count = 0;
        while (count < rest.Length && char.IsAsciiDigit(rest[count]))
            count++;
        rest = rest[count..];
        return count;
    }
}
