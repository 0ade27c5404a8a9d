using System.Globalization;
using System.Text;

namespace OpsRampHarness.Connector.Packs;

/// <summary>Reads one quoted text: escapes, and what people write instead of straight quotes.</summary>
internal sealed class StringScanner(SourceScanner scanner, SourceNode? around)
{
    private readonly int start = scanner.Position;
    private readonly StringBuilder value = new();
    private bool hasReportedControlCharacter;

    public static bool IsQuote(char character) => character is '"' or '\'' || IsSmartQuote(character);

    /// <summary>The decoded value and where its characters stood; null when the text never ends.</summary>
    public (string Value, DecodedOffsets Offsets)? Read()
    {
        var open = scanner.Current;
        scanner.Position++;
        var offsets = new DecodedOffsets(scanner.Position);
        while (!scanner.AtEnd)
        {
            if (scanner.EndOfHoleAt(scanner.Position) is { } end)
            {
                value.Append(scanner.Text, scanner.Position, end - scanner.Position);
                scanner.Position = end;
            }
            else if (Closes(open, scanner.Current))
            {
                scanner.Position++;
                ReportUnusualQuote(open);
                return (value.ToString(), offsets);
            }
            else if (scanner.Current == '\\')
            {
                ReadEscape();
                offsets.Continue(value.Length, scanner.Position);
            }
            else
            {
                ReadPlain(open);
            }
        }

        scanner.Report(
            ProblemKind.UnterminatedString, start, around,
            $"The text {QuotedText.At(scanner.Text, start)} has no closing quote; EIC would refuse the text.",
            "Add the closing quote, or escape the quotes inside as \\\".");
        return null;
    }

    private static bool IsSmartQuote(char character) => IsDoubleSmartQuote(character) || IsSingleSmartQuote(character);

    private static bool IsDoubleSmartQuote(char character) => character is '“' or '”' or '„' or '‟';

    private static bool IsSingleSmartQuote(char character) => character is '‘' or '’';

    private static bool Closes(char open, char character)
    {
        if (IsDoubleSmartQuote(open))
            return IsDoubleSmartQuote(character) || character == '"';
        return IsSingleSmartQuote(open) ? IsSingleSmartQuote(character) : character == open;
    }

    private void ReportUnusualQuote(char open)
    {
        if (open == '"')
            return;
        var kind = open == '\'' ? ProblemKind.SingleQuote : ProblemKind.SmartQuote;
        scanner.Report(
            kind, start, around,
            $"JSON knows straight double quotes only, but here is {QuotedText.At(scanner.Text, start)}; EIC would refuse the text.",
            "Write straight double quotes (\") around it.",
            scanner.Source.Replace(start, scanner.Position, JsonText.Quoted(value.ToString())));
    }

    /// <summary>Takes what stands there up to the next quote, escape or hole.</summary>
    private void ReadPlain(char open)
    {
        var from = scanner.Position;
        do
        {
            if (scanner.Current < ' ' && !hasReportedControlCharacter)
                ReportControlCharacter(scanner.Current);
            scanner.Position++;
        }
        while (!scanner.AtEnd && scanner.Current != '\\' && !Closes(open, scanner.Current) && scanner.EndOfHoleAt(scanner.Position) is null);
        value.Append(scanner.Text, from, scanner.Position - from);
    }

    private void ReportControlCharacter(char character)
    {
        hasReportedControlCharacter = true;
        var what = character is '\r' or '\n' ? "runs over the end of the line" : $"contains the control character {QuotedText.Of(character.ToString())}";
        scanner.Report(
            ProblemKind.ControlCharacter, scanner.Position, around,
            $"The text {QuotedText.At(scanner.Text, start)} {what}, which JSON does not allow; EIC would refuse it.",
            "Close the quotes on the same line, or write the character as an escape (\\n, \\t).",
            character is '\r' or '\n' ? null : scanner.Source.Replace(scanner.Position, scanner.Position + 1, JsonText.Escaped(character.ToString())));
    }

    private void ReadEscape()
    {
        var letter = scanner.Position + 1 < scanner.Text.Length ? scanner.Text[scanner.Position + 1] : '\0';
        var decoded = letter switch
        {
            '"' or '\\' or '/' => letter,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => ReadCodeUnit(),
            _ => null,
        };
        if (decoded is { } character)
        {
            value.Append(character);
            scanner.Position += letter == 'u' ? 6 : 2;
            return;
        }

        var shown = scanner.Text[scanner.Position..Math.Min(scanner.Position + (letter == 'u' ? 6 : 2), scanner.Text.Length)];
        scanner.Report(
            ProblemKind.BadEscape, scanner.Position, around,
            $"{QuotedText.Of(shown)} is no escape that JSON knows; EIC would refuse the text.",
            "For a backslash itself write two of them (\\\\).");
        value.Append('\\');
        scanner.Position++;
    }

    private char? ReadCodeUnit()
    {
        var digits = scanner.Position + 6 <= scanner.Text.Length ? scanner.Text.AsSpan(scanner.Position + 2, 4) : default;
        return digits.Length == 4 && ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
    }
}
