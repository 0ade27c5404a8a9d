using System.Globalization;
using System.Text;

namespace OpsRampHarness.Connector.Templates.Parsing;

/// <summary>The escapes of Groovy's strings.</summary>
internal static class Escapes
{
    /// <summary>Reads an escape from its backslash on.</summary>
    public static void Read(SourceReader reader, StringBuilder text)
    {
        var start = reader.Origin;
        reader.Position++;
        var letter = reader.Peek();
        if (letter == 'u')
        {
            ReadUnicode(reader, text, start);
            return;
        }
        if (letter is >= '0' and <= '7')
        {
            ReadOctal(reader, text);
            return;
        }
        reader.Position++;
        switch (letter)
        {
            case 'n': text.Append('\n'); break;
            case 't': text.Append('\t'); break;
            case 'r': text.Append('\r'); break;
            case 'b': text.Append('\b'); break;
            case 'f': text.Append('\f'); break;
            case '\\' or '\'' or '"' or '$': text.Append(letter); break;
            case '\n': break; // a backslash joins two lines
            default: throw SourceReader.Failure($"'\\{letter}' is no escape of Groovy's; write '\\\\{letter}' for a backslash.", start);
        }
    }

    private static void ReadUnicode(SourceReader reader, StringBuilder text, int start)
    {
        while (reader.Peek() == 'u')
            reader.Position++;
        var digits = string.Concat(Enumerable.Range(0, 4).Select(reader.Peek));
        if (!digits.All(char.IsAsciiHexDigit))
            throw SourceReader.Failure("'\\u' needs four hexadecimal digits.", start);
        text.Append((char)int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        reader.Position += 4;
    }

    private static void ReadOctal(SourceReader reader, StringBuilder text)
    {
        var longest = reader.Peek() <= '3' ? 3 : 2;
        var value = 0;
        for (var count = 0; count < longest && reader.Peek() is >= '0' and <= '7'; count++, reader.Position++)
            value = value * 8 + (reader.Peek() - '0');
        text.Append((char)value);
    }
}
