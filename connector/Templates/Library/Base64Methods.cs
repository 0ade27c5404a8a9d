using OpsRampHarness.Connector.Templates.Java;
using OpsRampHarness.Connector.Templates.Runtime;

namespace OpsRampHarness.Connector.Templates.Library;

/// <summary>Base64, hexadecimal, and the digests of strings.</summary>
internal static class Base64Methods
{
    public static readonly MethodTable Coders = new("Base64", ObjectMethods.Table)
    {
        ["encodeToString(Array)"] = call => Encode(Bytes(call[0]!), call, (JavaBase64)call.Target!),
        ["encode(Array)"] = call => StringMethods.Bytes(Encode(Bytes(call[0]!), call, (JavaBase64)call.Target!), JavaCharset.Of("ISO-8859-1")!),
        ["decode(String)"] = call => Decode(call.String(0), ((JavaBase64)call.Target!).IsUrl, call),
        ["decode(Array)"] = call => Decode(string.Concat(Bytes(call[0]!).Select(value => (char)value)), ((JavaBase64)call.Target!).IsUrl, call),
        ["withoutPadding()"] = call => (JavaBase64)call.Target! with { IsPadded = false },
    };

    /// <summary>What Groovy adds to byte arrays.</summary>
    public static readonly MethodTable ByteArrays = new("byte[]", ListMethods.Array)
    {
        ["encodeBase64()"] = call => new JavaEncoded(Convert.ToBase64String(Bytes(call.Target!))),
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
