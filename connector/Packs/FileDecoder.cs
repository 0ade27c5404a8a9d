using System.Text;
using System.Text.Unicode;

namespace OpsRampHarness.Connector.Packs;

/// <summary>Turns the bytes of a file into text: UTF-8, as JSON demands, with or without a byte-order mark.</summary>
internal static class FileDecoder
{
    private const string SaveAsUtf8 = "Save the file as UTF-8 without a byte-order mark.";

    /// <summary>The text; null, with a problem told, when the bytes are not UTF-8.</summary>
    public static FileText? Decode(string file, ReadOnlySpan<byte> bytes, List<PackProblem> problems)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            problems.Add(Problem(ProblemKind.NotUtf8, new SourceLocation(file, 1, 1, ""), "The file is UTF-16, but JSON is exchanged as UTF-8."));
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            // The text is without it already: writing it again is the mend.
            problems.Add(Problem(
                ProblemKind.ByteOrderMark, new SourceLocation(file, 1, 1, ""),
                "The file starts with a byte-order mark; pasted along, it makes EIC refuse the text.") with { Edit = new TextEdit(file, 0, 0, "") });
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        if (Utf8.IsValid(bytes))
            return new FileText(file, Encoding.UTF8.GetString(bytes));
        var good = LengthOfGoodPart(bytes);
        var before = new FileText(file, Encoding.UTF8.GetString(bytes[..good]));
        problems.Add(Problem(
            ProblemKind.NotUtf8, before.LocationAt(before.Text.Length, ""),
            FormattableString.Invariant($"The byte 0x{bytes[good]:X2} here is not UTF-8, the encoding JSON is exchanged in.")));
        return null;
    }

    private static int LengthOfGoodPart(ReadOnlySpan<byte> bytes)
    {
        var good = 0;
        while (Rune.DecodeFromUtf8(bytes[good..], out _, out var length) == System.Buffers.OperationStatus.Done)
            good += length;
        return good;
    }

    private static PackProblem Problem(ProblemKind kind, SourceLocation location, string message) => new(kind.Id, kind.Severity, message, location, SaveAsUtf8);
}
