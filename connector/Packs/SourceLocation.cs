namespace OpsRampHarness.Connector.Packs;

/// <summary>A place in a file of a pack, as an editor would show it.</summary>
/// <param name="File">The file, relative to the pack, with <c>/</c> between folders, such as <c>UpdateAccountJSON.json</c>.</param>
/// <param name="Line">1-based. LF, CRLF and a lone CR each end a line.</param>
/// <param name="Column">1-based, in UTF-16 units; a byte-order mark is not counted.</param>
/// <param name="Pointer">
/// RFC 6901 JSON pointer of the value in that file. Places inside a string, even inside JSON kept in a string, carry the
/// pointer of the outermost string, because a pointer cannot look into one.
/// </param>
public sealed record SourceLocation(string File, int Line, int Column, string Pointer)
{
    /// <summary>Orders places by file, line and column; no place comes first.</summary>
    internal static IComparer<SourceLocation?> InOrder { get; } = Comparer<SourceLocation?>.Create(Compare);

    /// <summary>The form compilers print and terminals turn into a link: <c>file:line:column</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");

    private static int Compare(SourceLocation? left, SourceLocation? right)
    {
        if (left is null || right is null)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        var byFile = OrdinalOrder.Compare(left.File, right.File);
        if (byFile != 0)
            return byFile;
        return left.Line != right.Line ? left.Line.CompareTo(right.Line) : left.Column.CompareTo(right.Column);
    }
}
