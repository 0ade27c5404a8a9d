using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>How documents for people and tools are written.</summary>
internal static class ReadableJson
{
    /// <summary>The options a document declares, with names and templates left readable; nothing of it is ever put into a web page unescaped.</summary>
    public static JsonSerializerOptions Of(JsonSerializerOptions declared) => new(declared) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
