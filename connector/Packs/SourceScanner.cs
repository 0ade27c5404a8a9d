using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Packs;

/// <summary>The place reading has come to in a JSON text, what may be skipped there, and the problems met so far.</summary>
internal sealed class SourceScanner(SourceText source, IReadOnlyList<TextRange> holes)
{
    private readonly List<PackProblem> problems = [];

    public SourceText Source => source;

    public string Text { get; } = source.Text;

    public int Position { get; set; }

    public bool AtEnd => Position >= Text.Length;

    /// <summary>The character at the place reading has come to; NUL at the end.</summary>
    public char Current => AtEnd ? '\0' : Text[Position];

    public IReadOnlyList<PackProblem> Problems => problems;

    /// <summary>True when so much is wrong that telling more helps nobody.</summary>
    public bool HasGivenUp => problems.Count >= SourceLimits.Problems;

    public void Report(ProblemKind kind, int index, SourceNode? around, string message, string fix, TextEdit? edit = null)
    {
        if (HasGivenUp)
            return;
        if (problems.Count == SourceLimits.Problems - 1)
        {
            kind = ProblemKind.TooManyProblems;
            message = $"There are {SourceLimits.Problems} problems up to here; the rest is not read.";
            edit = null;
            fix = "Mend the ones above first; perhaps the file holds something other than JSON.";
        }

        problems.Add(new PackProblem(kind.Id, kind.Severity, message, source.LocationAt(index, around?.Pointer ?? ""), fix, edit));
    }

    /// <summary>End of the template hole that starts at <paramref name="index"/>; null when none does.</summary>
    public int? EndOfHoleAt(int index)
    {
        var (low, high) = (0, holes.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (holes[middle].Start == index)
                return holes[middle].End;
            if (holes[middle].Start < index)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    public bool IsAtHole => !AtEnd && EndOfHoleAt(Position) is not null;

    /// <summary>Skips holes and blanks; true when there was a hole.</summary>
    public bool SkipHoles(SourceNode? around)
    {
        var any = false;
        while (!AtEnd && EndOfHoleAt(Position) is { } end)
        {
            any = true;
            Position = end;
            SkipBlanks(around);
        }

        return any;
    }

    /// <summary>Skips blanks, and with a problem each: comments and characters that only look like blanks.</summary>
    public void SkipBlanks(SourceNode? around)
    {
        while (!AtEnd)
        {
            if (Current is ' ' or '\t' or '\r' or '\n')
                Position++;
            else if (IsInvisible(Current))
                SkipInvisible(around);
            else if (IsAtComment)
                SkipComment(around);
            else
                return;
        }
    }

    private bool IsAtComment => Current == '#' || (Current == '/' && Position + 1 < Text.Length && Text[Position + 1] is '/' or '*');

    /// <summary>True for what looks like a blank or like nothing and is not a blank in JSON.</summary>
    public static bool IsInvisible(char character) => character is '\uFEFF' or '\u200B' or '\u200C' or '\u200D' or '\u2060' || (character > '\u007F' && char.IsWhiteSpace(character));

    private void SkipInvisible(SourceNode? around)
    {
        Report(
            ProblemKind.InvisibleCharacter, Position, around,
            $"{QuotedText.Of(Text[Position..(Position + 1)])} looks like nothing or a blank, but JSON does not allow it; EIC would refuse the text.",
            "Delete it; it often comes along when text is copied from a web page.",
            source.Replace(Position, Position + 1, char.IsWhiteSpace(Current) ? " " : ""));
        Position++;
    }

    private void SkipComment(SourceNode? around)
    {
        var start = Position;
        var isBlock = Current == '/' && Text[Position + 1] == '*';
        var end = isBlock ? Text.IndexOf("*/", Position + 2, StringComparison.Ordinal) : Text.AsSpan(Position).IndexOfAny('\r', '\n') + Position;
        if (isBlock)
            Position = end < 0 ? Text.Length : end + 2;
        else
            Position = end < start ? Text.Length : end;
        Report(
            ProblemKind.Comment, start, around,
            $"JSON has no comments, but here is {QuotedText.At(Text, start)}; EIC would refuse the text.",
            "Delete the comment.",
            source.Replace(start, Position, ""));
    }
}
