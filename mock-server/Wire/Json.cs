using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpsRampHarness.MockServer.Wire;

/// <summary>How JSON is written: compact, and with every character as itself that JSON allows as itself.</summary>
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
    public static byte[] Fragment(Action<Utf8JsonWriter> write)
    {
        using var buffer = new PooledBuffer();
        using (var json = Writer(buffer))
            write(json);
        return buffer.Written.ToArray();
    }
}
