using System.Text;
using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>The static methods of the classes around text.</summary>
internal static class TextStatics
{
    public static readonly MethodTable Strings = new("String")
    {
        ["valueOf(Object)"] = call => call[0] is JavaList { ClassName: "[C" } letters ? string.Concat(letters.Items) : JavaText.Of(call[0], call.Run),
        ["copyValueOf(char[])"] = call => string.Concat(call.Collection(0)),
        ["format(String,Object...)"] = call => JavaFormat.Of(call.String(0), call.Arguments is [_, JavaList { IsArray: true } values] ? [.. values.Items] : call.Arguments[1..], call.Run),
        ["join(CharSequence,Iterable)"] = call => call.Built(string.Join(call.String(0), call.Collection(1).Select(item => Letters(item, call)))),
        ["join(CharSequence,String[])"] = call => call.Built(string.Join(call.String(0), call.Collection(1).Select(item => Letters(item, call)))),
        ["join(CharSequence,CharSequence...)"] = call => call.Built(string.Join(call.String(0), call.Arguments.Skip(1).Select(item => JavaText.Of(item, call.Run)))),
    };

    public static readonly MethodTable Objects = new("Objects")
    {
        ["equals(Object,Object)"] = call => JavaEquality.AreEqual(call[0], call[1]),
        ["toString(Object)"] = call => JavaText.Of(call[0], call.Run),
        ["toString(Object,String)"] = call => call[0] is null ? call[1] : JavaText.Of(call[0], call.Run),
        ["isNull(Object)"] = call => call[0] is null,
        ["nonNull(Object)"] = call => call[0] is not null,
        ["hashCode(Object)"] = call => JavaEquality.HasStableHash(call[0]) ? JavaEquality.HashOf(call[0]) : throw call.Unsupported("The hash code of this value"),
        ["requireNonNull(Object)"] = call => call.NotNull(0),
    };

    public static readonly MethodTable Uuids = new("UUID")
    {
        ["randomUUID()"] = call => new JavaUuid(Identifier(call.Run.Random)),
        ["fromString(String)"] = call => Guid.TryParseExact(call.String(0), "D", out var id)
            ? new JavaUuid(id)
            : throw call.Argument($"'{call.String(0)}' is no UUID.", says: $"Invalid UUID string: {call.String(0)}"),
    };

    public static readonly MethodTable Base64 = new("Base64")
    {
        ["getEncoder()"] = _ => new JavaBase64(true, false, true),
        ["getDecoder()"] = _ => new JavaBase64(false, false, true),
        ["getUrlEncoder()"] = _ => new JavaBase64(true, true, true),
        ["getUrlDecoder()"] = _ => new JavaBase64(false, true, true),
    };

    public static readonly MethodTable Encoders = new("URLEncoder")
    {
        ["encode(String)"] = call => call.Built(Encoded(call.String(0), Encoding.UTF8)),
        ["encode(String,String)"] = call => call.Built(Encoded(call.String(0), Named(call).Encoding)),
        ["encode(String,java.nio.charset.Charset)"] = call => call.Built(Encoded(call.String(0), ((JavaCharset)call.NotNull(1)).Encoding)),
    };

    public static readonly MethodTable Decoders = new("URLDecoder")
    {
        ["decode(String)"] = call => Decoded(call, Encoding.UTF8),
        ["decode(String,String)"] = call => Decoded(call, Named(call).Encoding),
        ["decode(String,java.nio.charset.Charset)"] = call => Decoded(call, ((JavaCharset)call.NotNull(1)).Encoding),
    };

    public static readonly MethodTable Charsets = new("Charset")
    {
        ["forName(String)"] = call => call[0] is null ? throw call.Argument("An encoding has a name, not null.", says: "Null charset name") : JavaCharset.Of(call.String(0)) ?? throw (call.String(0).All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '+' or '.' or ':' or '_') && call.String(0) is [var first, ..] && char.IsAsciiLetterOrDigit(first)
            ? call.Unsupported($"The encoding '{call.String(0)}'")
            : call.Argument($"'{call.String(0)}' is no name of an encoding.", "java.nio.charset.IllegalCharsetNameException")),
    };

    public static readonly MethodTable Patterns = new("Pattern")
    {
        ["compile(String)"] = call => JavaPattern.Compile(call.String(0), 0, call.Run),
        ["compile(String,int)"] = call => JavaPattern.Compile(call.String(0), call.Int(1), call.Run),
        ["matches(String,CharSequence)"] = call => new JavaMatcher(JavaPattern.Compile(call.String(0), 0, call.Run), call.String(1), call.Run).Matches(),
        ["quote(String)"] = call => call.String(0).Contains(@"\E", StringComparison.Ordinal) ? throw call.Unsupported(@"To quote '\E'") : $@"\Q{call.String(0)}\E",
    };

    public static readonly MethodTable Matchers = new("Matcher")
    {
        ["quoteReplacement(String)"] = call => call.String(0).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("$", @"\$", StringComparison.Ordinal),
    };

    public static readonly MethodTable Json = new("JsonOutput")
    {
        ["toJson(Object)"] = call => call.Built(JsonText.Of(call[0], call.Run)),
        ["prettyPrint(String)"] = call => call.Built(JsonPretty.Of(call.String(0), call)),
    };

    /// <summary>An item that Java can join: a text, or null.</summary>
    private static string Letters(object? item, Invocation call) => item is null or string or GString or JavaStringBuilder
        ? JavaText.Of(item, call.Run)
        : throw call.Fail(TemplateErrorKind.Type, "java.lang.ClassCastException", $"String.join takes texts only, and '{ValueText.Shortened(item, call.Run)}' is none.");

    private static JavaCharset Named(Invocation call) => JavaCharset.Of(call.String(1))
        ?? throw call.Fail(TemplateErrorKind.Thrown, "java.io.UnsupportedEncodingException", $"There is no encoding '{call.String(1)}'.", call.String(1));

    /// <summary>A random UUID of version 4, the same in each run from the same seed.</summary>
    private static Guid Identifier(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)(bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3f | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static string Encoded(string text, Encoding encoding)
    {
        var encoded = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '.' or '-' or '*' or '_'))
                encoded.Append((char)rune.Value);
            else if (rune.Value == ' ')
                encoded.Append('+');
            else
            {
                foreach (var value in encoding.GetBytes(rune.ToString()))
                    encoded.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }
        return encoded.ToString();
    }

    private static string Decoded(Invocation call, Encoding encoding)
    {
        var text = call.String(0);
        var decoded = new StringBuilder();
        var bytes = new List<byte>();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '%')
            {
                if (index + 2 >= text.Length)
                    throw call.Argument("An escape is not complete.", says: "URLDecoder: Incomplete trailing escape (%) pattern");
                if (!char.IsAsciiHexDigit(text[index + 1]) || !char.IsAsciiHexDigit(text[index + 2]))
                    throw call.Argument($"'{text.Substring(index, 3)}' is no escape.");
                bytes.Add(Convert.FromHexString(text.AsSpan(index + 1, 2))[0]);
                index += 2;
                continue;
            }
            decoded.Append(encoding.GetString([.. bytes])).Append(text[index] == '+' ? ' ' : text[index]);
            bytes.Clear();
        }
        return decoded.Append(encoding.GetString([.. bytes])).ToString();
    }
}
