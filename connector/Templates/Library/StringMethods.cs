using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The methods of java.lang.String.</summary>
internal static class StringMethods
{
    public static readonly MethodTable Table = new("String", StringExtraMethods.Table, ObjectMethods.Table)
    {
        ["length()"] = call => call.Text.Length,
        ["isEmpty()"] = call => call.Text.Length == 0,
        ["isBlank()"] = call => call.Text.All(char.IsWhiteSpace),
        ["charAt(int)"] = call => call.Int(0) is var place && place >= 0 && place < call.Text.Length
            ? call.Text[place]
            : throw OutOfBounds(call, $"String index out of range: {place}", $"{place}"),
        ["substring(int)"] = call => Cut(call, call.Int(0)),
        ["substring|subSequence(int,int)"] = call => Cut(call, call.Int(0), call.Int(1)),
        ["toLowerCase()"] = call => CaseText.Lower(call.Text),
        ["toLowerCase(Locale)"] = call => CaseText.Lower(call.Text),
        ["toUpperCase()"] = call => CaseText.Upper(call.Text),
        ["toUpperCase(Locale)"] = call => CaseText.Upper(call.Text),
        ["trim()"] = call => Trim(call.Text),
        ["strip()"] = call => call.Text.Trim(),
        ["stripLeading()"] = call => call.Text.TrimStart(),
        ["stripTrailing()"] = call => call.Text.TrimEnd(),
        ["concat(String)"] = call => call.Built(call.Text + call.String(0)),
        ["contains(CharSequence)"] = call => call.Text.Contains(call.String(0), StringComparison.Ordinal),
        ["startsWith(String)"] = call => call.Text.StartsWith(call.String(0), StringComparison.Ordinal),
        ["startsWith(String,int)"] = call => call.Int(1) >= 0 && call.Int(1) <= call.Text.Length && call.Text.AsSpan(call.Int(1)).StartsWith(call.String(0), StringComparison.Ordinal),
        ["endsWith(String)"] = call => call.Text.EndsWith(call.String(0), StringComparison.Ordinal),
        ["indexOf(String)"] = call => call.Text.IndexOf(call.String(0), StringComparison.Ordinal),
        ["indexOf(String,int)"] = call => call.Text.IndexOf(call.String(0), Math.Clamp(call.Int(1), 0, call.Text.Length), StringComparison.Ordinal),
        ["indexOf(int)"] = call => call.Text.IndexOf((char)call.Int(0)),
        ["lastIndexOf(String)"] = call => LastIndexOf(call.Text, call.String(0), call.Text.Length),
        ["lastIndexOf(String,int)"] = call => LastIndexOf(call.Text, call.String(0), call.Int(1)),
        ["lastIndexOf(int)"] = call => call.Text.LastIndexOf((char)call.Int(0)),
        ["replace(char,char)"] = call => call.Text.Replace((char)call[0]!, (char)call[1]!),
        ["replace(CharSequence,CharSequence)"] = call => Replace(call),
        ["replaceAll(CharSequence,CharSequence)"] = call => Matcher(call).Replace(matcher => matcher.Expand(call.String(1))),
        ["replaceFirst(CharSequence,CharSequence)"] = call => Matcher(call).Replace(matcher => matcher.Expand(call.String(1)), 1),
        ["matches(String)"] = call => Matcher(call).Matches(),
        ["split(String)"] = call => Split(call, 0),
        ["split(String,int)"] = call => Split(call, call.Int(1)),
        ["equalsIgnoreCase(String)"] = call => call[0] is not null && string.Equals(call.String(0), call.Text, StringComparison.OrdinalIgnoreCase),
        ["contentEquals(CharSequence)"] = call => call.String(0) == call.Text,
        ["compareTo(Object)"] = call => call.NotNull(0) is string or GString
            ? Comparison.CompareText(call.Text, call.String(0))
            : throw call.Fail(TemplateErrorKind.Type, "java.lang.ClassCastException", $"'{call.Text}' does not compare with '{ValueText.Shortened(call[0], call.Run)}'."),
        ["compareToIgnoreCase(String)"] = call => Comparison.CompareText(CaseText.Lower(CaseText.Upper(call.Text)), CaseText.Lower(CaseText.Upper(call.String(0)))),
        ["toCharArray()"] = call => JavaList.Array("char", call.Text.Select(object? (letter) => letter)),
        ["getBytes()"] = call => Bytes(call.Text, JavaCharset.Of("UTF-8")!),
        ["getBytes(String)"] = call => Bytes(call.Text, JavaCharset.Of(call.String(0))
            ?? throw call.Fail(TemplateErrorKind.Thrown, "java.io.UnsupportedEncodingException", $"There is no encoding '{call.String(0)}'.", says: call.String(0))),
        ["getBytes(java.nio.charset.Charset)"] = call => Bytes(call.Text, (JavaCharset)call.NotNull(0)),
        ["stripIndent()"] = call => StripIndent(call.Text),
        ["intern()"] = call => call.Text,
        ["repeat(int)"] = call => Repeat(call, call.Int(0)),
        ["codePointAt(int)"] = call => call.Int(0) >= 0 && call.Int(0) < call.Text.Length
            ? char.IsSurrogatePair(call.Text, call.Int(0)) ? char.ConvertToUtf32(call.Text, call.Int(0)) : call.Text[call.Int(0)]
            : throw OutOfBounds(call, $"Index {call.Int(0)} out of bounds for length {call.Text.Length}", $"{call.Int(0)}"),
        ["collectReplacements(Closure)"] = call => string.Concat(call.Text.Select(letter => call.Call(0, letter) switch
        {
            null => letter.ToString(),
            string changed => changed,
            var other => throw call.Fail(TemplateErrorKind.Type, "java.lang.ClassCastException", $"'{ValueText.Shortened(other, call.Run)}' is no string to put in a letter's place."),
        })),
        ["decodeBase64()"] = call => Base64Methods.Decode(call.Text.Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal), isUrl: false, call),
        ["decodeHex()"] = call => DecodeHex(call),
        ["regionMatches(int,String,int,int)"] = call => call.Int(0) >= 0 && call.Int(2) >= 0 && call.Int(0) + (long)call.Int(3) <= call.Text.Length && call.Int(2) + (long)call.Int(3) <= call.String(1).Length
            && (call.Int(3) <= 0 || string.CompareOrdinal(call.Text, call.Int(0), call.String(1), call.Int(2), call.Int(3)) == 0),
    };

    public static string Trim(string text)
    {
        // Java trims every character up to the space, and no other.
        var (start, end) = (0, text.Length);
        while (start < end && text[start] <= ' ')
            start++;
        while (end > start && text[end - 1] <= ' ')
            end--;
        return text[start..end];
    }

    public static JavaList Bytes(string text, JavaCharset charset) => JavaList.Array("byte", charset.Encoding.GetBytes(text).Select(object? (value) => unchecked((sbyte)value)));

    public static string Repeat(Invocation call, int count)
    {
        if (count < 0)
            throw call.Argument($"A string cannot be repeated {count} times.", says: call.Name == "repeat" ? $"count is negative: {count}" : $"multiply() should be called with a number of 0 or greater not: {count}");
        call.Run.Budget.Build((long)call.Text.Length * count);
        return string.Concat(Enumerable.Repeat(call.Text, count));
    }

    public static JavaMatcher Matcher(Invocation call) => new(JavaPattern.Of(call.NotNull(0), call.Run), call.Text, call.Run);

    /// <summary>Java's split: without a limit, empty strings at the end are dropped.</summary>
    public static List<string> Split(string text, JavaPattern pattern, int limit, Evaluation run)
    {
        var parts = new List<string>();
        var end = 0;
        var matcher = new JavaMatcher(pattern, text, run);
        while ((limit <= 0 || parts.Count < limit - 1) && matcher.Find())
        {
            var match = matcher.Current!;
            if (match.Index + match.Length == 0)
                continue;
            parts.Add(text[end..match.Index]);
            end = match.Index + match.Length;
        }
        if (end == 0 && parts.Count == 0)
            return [text];
        parts.Add(text[end..]);
        while (limit == 0 && parts.Count > 0 && parts[^1].Length == 0)
            parts.RemoveAt(parts.Count - 1);
        run.Budget.Collect(parts.Count);
        return parts;
    }

    /// <summary>Java's own stripIndent, which comes before Groovy's: the last line counts even when it is blank.</summary>
    private static string StripIndent(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var indent = lines.Where((line, index) => index == lines.Length - 1 || !line.All(char.IsWhiteSpace)).Min(line => line.TakeWhile(char.IsWhiteSpace).Count());
        return string.Join('\n', lines.Select(line => line.All(char.IsWhiteSpace) ? "" : line[indent..].TrimEnd()));
    }

    private static JavaList DecodeHex(Invocation call)
    {
        var text = call.Text;
        if (text.Length % 2 != 0)
            throw call.Argument($"'{text}' has an odd number of hexadecimal digits.", "java.lang.NumberFormatException", "odd number of characters in hex string");
        return text.All(char.IsAsciiHexDigit)
            ? JavaList.Array("byte", Convert.FromHexString(text).Select(object? (value) => unchecked((sbyte)value)))
            : throw call.Argument($"'{text}' is not hexadecimal.", "java.lang.NumberFormatException");
    }

    private static JavaList Split(Invocation call, int limit) =>
        JavaList.Array("java.lang.String", Split(call.Text, JavaPattern.Of(call.NotNull(0), call.Run), limit, call.Run));

    private static string Cut(Invocation call, int start, int? to = null)
    {
        var text = call.Text;
        var end = to ?? text.Length;
        if (start < 0 || start > end || end > text.Length)
            throw OutOfBounds(call, start, end, to is not null);
        return end - start == 1 ? Letters.Of(text[start]) : text[start..end];
    }

    private static Parsing.TemplateFailure OutOfBounds(Invocation call, int start, int end, bool hasEnd) => OutOfBounds(
        call,
        !hasEnd && start >= 0 ? $"begin {start}, end {end}, length {end}" : $"begin {start}, end {end}, length {call.Text.Length}",
        $"{start} to {end}");

    private static Parsing.TemplateFailure OutOfBounds(Invocation call, string says, string place) => call.Fail(
        TemplateErrorKind.Index,
        "java.lang.StringIndexOutOfBoundsException",
        $"'{call.Name}' asks for {place} of '{ValueText.Shortened(call.Text, call.Run)}', which has {call.Text.Length} characters.",
        says);

    private static string Replace(Invocation call)
    {
        var (text, old, fresh) = (call.Text, call.String(0), call.String(1));
        if (old.Length == 0)
            return call.Built(fresh + string.Concat(text.Select(letter => letter + fresh)));
        call.Run.Budget.Build(text.Length + (long)(text.Length / old.Length) * Math.Max(0, fresh.Length - old.Length));
        return text.Replace(old, fresh, StringComparison.Ordinal);
    }

    private static int LastIndexOf(string text, string part, int from)
    {
        for (var start = Math.Min(from, text.Length - part.Length); start >= 0; start--)
        {
            if (string.CompareOrdinal(text, start, part, 0, part.Length) == 0)
                return start;
        }
        return -1;
    }
}
