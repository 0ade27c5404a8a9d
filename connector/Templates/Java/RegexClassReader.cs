using System.Collections;
using System.Globalization;
using System.Text;

namespace OpsRampHarness.Connector.Templates.Java;

/// <summary>Reads a class or an escape of a Java regular expression into the set of characters it means.</summary>
internal sealed class RegexClassReader(string source, int position)
{
    private const int Size = 0x10000;

    /// <summary>Reads a class in brackets.</summary>
    public string Read(out int end)
    {
        var set = ReadClass();
        end = position;
        return Written(set);
    }

    /// <summary>Reads an escape that stands for one or more characters.</summary>
    public string ReadEscape(out int end)
    {
        var set = ReadOne(out var single);
        end = position;
        return single is { } letter ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}") : Written(set!);
    }

    private char Next => position < source.Length ? source[position] : throw new FormatException("Unclosed character class");

    private BitArray ReadClass()
    {
        position++;
        var isNegated = Next == '^';
        if (isNegated)
            position++;
        var result = ReadUnion(isFirst: true);
        while (Follows("&&"))
        {
            position += 2;
            if (Next is ']')
                break;
            result.And(ReadUnion(isFirst: false));
        }
        if (Next != ']')
            throw new FormatException("Unclosed character class");
        position++;
        return isNegated ? result.Not() : result;
    }

    private BitArray ReadUnion(bool isFirst)
    {
        var set = new BitArray(Size);
        for (var first = isFirst; first || Next != ']'; first = false)
        {
            if (Follows("&&"))
                break;
            if (Next == '[')
                set.Or(ReadClass());
            else
                AddItem(set);
        }
        return set;
    }

    private void AddItem(BitArray set)
    {
        var several = ReadOne(out var from);
        if (from is not { } low)
        {
            set.Or(several!);
            return;
        }
        var high = low;
        if (Next == '-' && position + 1 < source.Length && source[position + 1] is not (']' or '['))
        {
            position++;
            ReadOne(out var to);
            high = to is { } last && last >= low ? last : throw new FormatException("Illegal character range");
        }
        for (var letter = (int)low; letter <= high; letter++)
            set[letter] = true;
    }

    /// <summary>Reads a character, or an escape for several.</summary>
    private BitArray? ReadOne(out char? single)
    {
        var letter = source[position++];
        single = letter;
        if (letter != '\\')
            return null;
        letter = position < source.Length ? source[position++] : throw new FormatException("Illegal escape");
        single = letter switch
        {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            'a' => '\a',
            'e' => '\u001b',
            'x' => ReadHexadecimal(2),
            'u' => ReadHexadecimal(4),
            'c' => (char)(source[position++] ^ 64),
            '0' => ReadOctal(),
            _ when !char.IsAsciiLetterOrDigit(letter) => letter,
            _ => null,
        };
        return single is not null ? null : letter switch
        {
            'd' => Of(char.IsAsciiDigit),
            'D' => Of(char.IsAsciiDigit).Not(),
            'w' => Of(IsWord),
            'W' => Of(IsWord).Not(),
            's' => Of(IsBlank),
            'S' => Of(IsBlank).Not(),
            'h' => Of(IsHorizontal),
            'H' => Of(IsHorizontal).Not(),
            'v' => Of(IsVertical),
            'V' => Of(IsVertical).Not(),
            'p' => ReadProperty(),
            'P' => ReadProperty().Not(),
            'N' or 'X' => throw new NotSupportedException($@"\{letter}"),
            _ => throw new FormatException("Illegal/unsupported escape sequence"),
        };
    }

    private char ReadHexadecimal(int length)
    {
        if (length == 2 && Next == '{')
            throw new NotSupportedException(@"\x{…}");
        if (position + length > source.Length || !int.TryParse(source.AsSpan(position, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            throw new FormatException("Illegal hexadecimal escape sequence");
        position += length;
        return (char)code;
    }

    private char ReadOctal()
    {
        var code = 0;
        var start = position;
        while (position < source.Length && position - start < 3 && source[position] is >= '0' and <= '7' && code * 8 + (source[position] - '0') <= 255)
            code = code * 8 + (source[position++] - '0');
        return position > start ? (char)code : throw new FormatException("Illegal octal escape sequence");
    }

    private BitArray ReadProperty()
    {
        string name;
        if (Next == '{')
        {
            var end = source.IndexOf('}', position);
            name = end < 0 ? throw new FormatException("Unclosed character family") : source[(position + 1)..end];
            position = end + 1;
        }
        else
            name = source[position++].ToString();
        return CharacterProperties.Find(name) is { } test ? Of(test) : throw new NotSupportedException($@"\p{{{name}}}");
    }

    private bool Follows(string text) => string.CompareOrdinal(source, position, text, 0, text.Length) == 0;

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';

    private static bool IsBlank(char letter) => letter is ' ' or '\t' or '\n' or '\u000b' or '\f' or '\r';

    private static bool IsHorizontal(char letter) => letter is ' ' or '\t' or '\u00a0' or '\u1680' or '\u180e' or (>= '\u2000' and <= '\u200a') or '\u202f' or '\u205f' or '\u3000';

    private static bool IsVertical(char letter) => letter is '\n' or '\u000b' or '\f' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static BitArray Of(Func<char, bool> test)
    {
        var set = new BitArray(Size);
        for (var code = 0; code < Size; code++)
            set[code] = test((char)code);
        return set;
    }

    private static string Written(BitArray set)
    {
        var text = new StringBuilder("[");
        for (var code = 0; code < Size; code++)
        {
            if (!set[code])
                continue;
            var last = code;
            while (last + 1 < Size && set[last + 1])
                last++;
            text.Append(CultureInfo.InvariantCulture, $"\\u{code:x4}");
            if (last > code)
                text.Append(CultureInfo.InvariantCulture, $"-\\u{last:x4}");
            code = last;
        }
        return text.Length > 1 ? text.Append(']').ToString() : "(?!)";
    }
}
