using System.Globalization;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>Number literals: int, long (suffix L or too large for an int), decimal (with a point) and double (suffix d).</summary>
internal static class Numbers
{
    public static object Read(SourceReader reader)
    {
        var start = reader.Position;
        ReadDigits(reader);
        var whole = !(reader.Peek() == '.' && char.IsAsciiDigit(reader.Peek(1)));
        if (!whole)
        {
            reader.Position++;
            ReadDigits(reader);
        }
        var digits = reader.From(start);
        var suffix = char.ToLowerInvariant(reader.Peek());
        if (suffix is 'l' or 'd' or 'i')
            reader.Position++;
        if (SourceReader.ContinuesName(reader.Peek()) || whole && digits is ['0', _, ..])
            throw new TemplateFailure(TemplateErrorKind.Unsupported, $"The number that starts with '{digits}' is written in a way this interpreter does not know.", start);
        if (suffix == 'd')
            return double.Parse(digits, CultureInfo.InvariantCulture);
        if (whole && suffix != 'l' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var small))
            return small;
        if (whole && suffix != 'i' && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var large))
            return large;
        if (!whole && digits.Length <= 28 && suffix is not ('l' or 'i'))
            return decimal.Parse(digits, CultureInfo.InvariantCulture);
        throw new TemplateFailure(TemplateErrorKind.Unsupported, $"The number '{digits}' is too long for this interpreter.", start);
    }

    private static void ReadDigits(SourceReader reader)
    {
        while (char.IsAsciiDigit(reader.Peek()))
            reader.Position++;
    }
}
