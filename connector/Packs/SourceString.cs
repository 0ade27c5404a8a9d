using OpsRampHarness.Connector.Templates;

namespace OpsRampHarness.Connector.Packs;

/// <summary>A JSON string; each character of its value can be found again in the file.</summary>
public sealed class SourceString : SourceNode
{
    private readonly DecodedOffsets offsets;

    internal SourceString(SourceText text, int start, int end, SourceNode? parent, string segment, string value, DecodedOffsets offsets)
        : base(text, start, parent, segment)
    {
        End = end;
        Value = value;
        this.offsets = offsets;
    }

    /// <summary>The decoded value.</summary>
    public string Value { get; }

    /// <summary>
    /// Place in the file of the character at <paramref name="index"/> (0-based) of the decoded value: for an escape, its
    /// backslash. The length of the value gives the place of the closing quote.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or beyond the value's length.</exception>
    public SourceLocation LocationAt(int index) => Source.LocationAt(RawIndex(index), Pointer);

    /// <summary>
    /// Reads the JSON kept inside this string, such as <c>httpParams</c>. Places of what it returns are places in the file around it.
    /// </summary>
    /// <param name="holes">
    /// Ranges of the value that are template holes (<c>${…}</c>), in order and without overlap. Their characters are taken as they are:
    /// quotes and braces inside do not count, and a hole outside quotes is a <see cref="SourceHole"/>.
    /// </param>
    public SourceReadResult ReadJson(IReadOnlyList<TextRange>? holes = null) => SourceParser.Read(new StringText(this), holes ?? []);

    /// <summary>The edit of the file that puts other characters in place of those from <paramref name="start"/> to before <paramref name="end"/> of the value.</summary>
    internal TextEdit ReplaceValue(int start, int end, string replacement)
        => Source.Replace(RawIndex(start), RawIndex(end), JsonText.Escaped(replacement));

    internal int FileIndexAt(int index) => Source.FileIndex(RawIndex(index));

    private int RawIndex(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Value.Length);
        return offsets.RawIndexOf(index);
    }
}
