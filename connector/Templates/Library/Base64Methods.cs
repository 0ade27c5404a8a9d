using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>Base64, hexadecimal, and the digests of strings.</summary>
internal static class Base64Methods
{
    public static readonly MethodTable Encoders = new("Base64.Encoder", ObjectMethods.Table)
    {
        ["encodeToString(byte[])"] = call => Encode(Bytes(call.NotNull(0)), call, (JavaBase64)call.Target!),
        ["encode(byte[])"] = call => StringMethods.Bytes(Encode(Bytes(call.NotNull(0)), call, (JavaBase64)call.Target!), JavaCharset.Of("ISO-8859-1")!),
        ["withoutPadding()"] = call => (JavaBase64)call.Target! with { IsPadded = false },
    };

    public static readonly MethodTable Decoders = new("Base64.Decoder", ObjectMethods.Table)
    {
        ["decode(String)"] = call => Decode(call.String(0), ((JavaBase64)call.Target!).IsUrl, call),
        ["decode(byte[])"] = call => Decode(string.Concat(Bytes(call.NotNull(0)).Select(value => (char)value)), ((JavaBase64)call.Target!).IsUrl, call),
    };

    /// <summary>What Groovy adds to byte arrays.</summary>
    public static readonly MethodTable ByteArrays = new("byte[]", ListMethods.Array)
    {
        ["encodeBase64()"] = call => new JavaEncoded(Convert.ToBase64String(Bytes(call.Target!))),
        ["encodeBase64(boolean)"] = call => new JavaEncoded((bool)call[0]! ? Chunked(Convert.ToBase64String(Bytes(call.Target!))) : Convert.ToBase64String(Bytes(call.Target!))),
        ["encodeHex()"] = call => new JavaEncoded(Convert.ToHexStringLower(Bytes(call.Target!))),
    };

    public static byte[] Bytes(object array) => [.. ((JavaList)array).Items.Select(value => unchecked((byte)(sbyte)value!))];

    public static JavaList Decode(string text, bool isUrl, Invocation call)
    {
        var plain = isUrl ? text.Replace('-', '+').Replace('_', '/') : text;
        try
        {
            var bytes = Convert.FromBase64String(plain.TrimEnd('=') is var bare && bare.Length % 4 == 0 ? bare : bare.PadRight(bare.Length + 4 - bare.Length % 4, '='));
            return JavaList.Array("byte", bytes.Select(object? (value) => unchecked((sbyte)value)));
        }
        catch (FormatException)
        {
            throw call.Argument($"'{ValueText.Shortened(text, call.Run)}' is not Base64.");
        }
    }

    /// <summary>An end of line behind every 76 letters.</summary>
    private static string Chunked(string text) => string.Concat(text.Chunk(76).Select(line => line.Length == 76 ? $"{new string(line)}\r\n" : new string(line)));

    private static string Encode(byte[] bytes, Invocation call, JavaBase64 coder)
    {
        var text = call.Built(Convert.ToBase64String(bytes));
        if (coder.IsUrl)
            text = text.Replace('+', '-').Replace('/', '_');
        return coder.IsPadded ? text : text.TrimEnd('=');
    }
}

/// <summary>A Writable of encoded bytes; it prints them.</summary>
internal sealed record JavaEncoded(string Text) : IJavaObject, IPrintable
{
    public string ClassName => "groovy.lang.Writable";

    public string Print(Evaluation run) => Text;
}
