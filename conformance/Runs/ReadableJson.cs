using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>How documents for people and tools are written: UTF-8, LF, two spaces, names and templates left readable. Nothing of it is ever put into a web page unescaped.</summary>
internal static class ReadableJson
{
    /// <summary>How they are laid out.</summary>
    public static JsonWriterOptions Layout { get; } = new() { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of a document, ending with a line feed.</summary>
    /// <param name="value">The document.</param>
    /// <param name="type">How it is written, by its own context: with options of others the generated code would not be used.</param>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Layout))
            JsonSerializer.Serialize(json, value, type);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
