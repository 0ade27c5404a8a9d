namespace OpsRampHarness.MockServer.Journal;

/// <summary>Finds UUIDs in a text: the form that access tokens have. Every body that is kept is searched, so it must be quick.</summary>
internal static class Uuids
{
    /// <summary>Length of a UUID: 8, 4, 4, 4 and 12 digits with dashes between.</summary>
    public const int Length = 36;

    /// <summary>Where the next UUID begins, at a place or behind it; -1 for none.</summary>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        while (from + Length <= text.Length)
        {
            var dash = text[(from + 8)..].IndexOf('-');
            if (dash < 0)
                return -1;
            from += dash;
            if (from + Length <= text.Length && IsUuid(text.Slice(from, Length)))
                return from;
            from++;
        }

        return -1;
    }

    private static bool IsUuid(ReadOnlySpan<char> text)
    {
        if (text[13] != '-' || text[18] != '-' || text[23] != '-')
            return false;
        for (var index = 0; index < Length; index++)
        {
            if (index is not (8 or 13 or 18 or 23) && !char.IsAsciiHexDigit(text[index]))
                return false;
        }

        return true;
    }
}
