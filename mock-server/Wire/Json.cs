using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>How JSON is written: compact, and with every character as itself that JSON allows as itself, but for those beyond 16 bits.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static Utf8JsonWriter Writer(PooledBuffer buffer) => new(buffer, Options);

    /// <summary>Writes a property unless its value is empty: absent fields are left out, never null.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    /// <summary>Writes one value to an array of its own, to be kept and copied.</summary>
    public static byte[] Fragment(Action<Utf8JsonWriter> write) => Fragment([], write, []);

    /// <summary>Writes a part of a larger value to an array of its own, between what stands before it and behind it.</summary>
    public static byte[] Fragment(ReadOnlySpan<byte> before, Action<Utf8JsonWriter> write, ReadOnlySpan<byte> after)
    {
        using var buffer = new PooledBuffer();
        buffer.Write(before);
        using (var json = Writer(buffer))
            write(json);
        buffer.Write(after);
        return buffer.Written.ToArray();
    }
}
