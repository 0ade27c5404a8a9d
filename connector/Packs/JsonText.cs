using System.Text.Encodings.Web;
using System.Text.Json;

namespace OpsRampHarness.Connector.Packs;

/// <summary>Writes texts as JSON strings, escaping no more than JSON demands.</summary>
internal static class JsonText
{
    /// <summary>The text in quotes.</summary>
    public static string Quoted(string text) => $"\"{Escaped(text)}\"";

    /// <summary>The text as it stands between quotes.</summary>
    public static string Escaped(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
}
