namespace OpsRampHarness.Connector.Packs;

/// <summary>Walks over the members of an object or the items of an array: the commas between them and the closing brace.</summary>
internal sealed class ListReader
{
    private readonly SourceScanner scanner;
    private readonly SourceNode around;
    private readonly char close;
    private readonly int open;
    private bool isFirst = true;
    private int afterPrevious;

    public ListReader(SourceScanner scanner, SourceNode around, char close)
    {
        this.scanner = scanner;
        this.around = around;
        this.close = close;
        open = scanner.Position;
        scanner.Position++;
    }

    /// <summary>True once the closing brace has been read; false at the end means that reading cannot go on.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>True when template holes stood between the elements.</summary>
    public bool HasHoles { get; private set; }

    /// <summary>Comes to the next element; false when there is none or when reading cannot go on.</summary>
    public bool MoveNext()
    {
        afterPrevious = scanner.Position;
        var (hasComma, hasHole) = SkipSeparators();
        HasHoles |= hasHole;
        if (scanner.HasGivenUp)
            return false;
        if (scanner.AtEnd)
        {
            scanner.Report(
                ProblemKind.UnexpectedEnd, open, around,
                $"{QuotedText.Of(scanner.Text[open..(open + 1)])} opened here is never closed with {QuotedText.Of(close.ToString())}; EIC would refuse the text.",
                "Add the closing brace, or look for a quote that is missing before.");
            return false;
        }

        if (scanner.Current == close)
        {
            scanner.Position++;
            IsClosed = true;
            return false;
        }

        // A hole may bring its own comma.
        if (!isFirst && !hasComma && !hasHole && !ReportMissingComma())
            return false;
        isFirst = false;
        return true;
    }

    /// <summary>Reports that something else stands here; reading cannot go on.</summary>
    public void ReportUnexpected(string expected, string? before = null)
    {
        var isAfterSmartQuote = before is not null && before.AsSpan().IndexOfAny('“', '”') >= 0;
        scanner.Report(
            isAfterSmartQuote ? ProblemKind.SmartQuote : ProblemKind.UnexpectedText, scanner.Position, around,
            $"Expected {expected}, but here is {QuotedText.At(scanner.Text, scanner.Position)}; EIC would refuse the text.",
            isAfterSmartQuote ? "Write straight double quotes (\") instead of curly ones." : "Mend the JSON here or just before.");
    }

    private (bool HasComma, bool HasHole) SkipSeparators()
    {
        scanner.SkipBlanks(around);
        // In an array a hole at the place of an element is an element.
        var hasHole = (close == '}' || !isFirst) && scanner.SkipHoles(around);
        var hasComma = false;
        while (scanner.Current == ',')
        {
            var comma = scanner.Position;
            scanner.Position++;
            scanner.SkipBlanks(around);
            var isExtra = hasComma || isFirst;
            hasHole |= close == '}' && scanner.SkipHoles(around);
            if (!hasHole && scanner.Current == close)
                Report(ProblemKind.TrailingComma, comma, "a comma after the last element");
            else if (!hasHole && isExtra)
                Report(ProblemKind.ExtraComma, comma, "a comma without an element before it");
            hasComma = true;
        }

        return (hasComma, hasHole);
    }

    private bool ReportMissingComma()
    {
        if (!StringScanner.IsQuote(scanner.Current) && scanner.Current is not ('{' or '['))
        {
            ReportUnexpected($"a comma or {QuotedText.Of(close.ToString())}");
            return false;
        }

        scanner.Report(
            ProblemKind.MissingComma, scanner.Position, around,
            $"There is no comma before {QuotedText.At(scanner.Text, scanner.Position)}; EIC would refuse the text.",
            "Add a comma, or look for a quote inside a text that is not escaped as \\\".",
            scanner.Source.Replace(afterPrevious, afterPrevious, ","));
        return true;
    }

    private void Report(ProblemKind kind, int index, string what)
        => scanner.Report(kind, index, around, $"JSON does not allow {what}; EIC would refuse the text.", "Delete the comma.", scanner.Source.Replace(index, index + 1, ""));
}
