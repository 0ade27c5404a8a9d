namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>The flags of a Java regular expression that change how it is read.</summary>
internal readonly record struct RegexFlags(bool IgnoresCase, bool IsMultiline, bool DotsMatchAll, bool IgnoresBlanks)
{
    /// <summary>Pattern.LITERAL.</summary>
    public const int Literal = 16;

    private const int UnixLines = 1;
    private const int CaseInsensitive = 2;
    private const int Comments = 4;
    private const int Multiline = 8;
    private const int DotAll = 32;
    private const int UnicodeCase = 64;

    public static RegexFlags Of(int flags) => (flags & ~(CaseInsensitive | Comments | Multiline | Literal | DotAll | UnicodeCase)) == 0
        ? new((flags & CaseInsensitive) != 0, (flags & Multiline) != 0, (flags & DotAll) != 0, (flags & Comments) != 0)
        : throw new NotSupportedException((flags & UnixLines) != 0 ? "UNIX_LINES" : "flags");

    /// <summary>These flags, changed as letters such as <c>i-s</c> say.</summary>
    public RegexFlags With(string letters)
    {
        var (changed, value) = (this, true);
        foreach (var letter in letters)
        {
            switch (letter)
            {
                case '-': value = false; break;
                case 'i': changed = changed with { IgnoresCase = value }; break;
                case 'm': changed = changed with { IsMultiline = value }; break;
                case 's': changed = changed with { DotsMatchAll = value }; break;
                case 'x': changed = changed with { IgnoresBlanks = value }; break;
                case 'u': break;
                case 'd' or 'U': throw new NotSupportedException($"the flag '{letter}'");
                default: throw new FormatException("Unknown inline modifier");
            }
        }
        return changed;
    }
}
