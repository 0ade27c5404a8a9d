using System.Text.Encodings.Web;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>Texts as JSON writes them.</summary>
internal static class JsonString
{
    /// <summary>A text as a JSON string in quotes, escaped as every document is that the serializer writes.</summary>
    public static string Of(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
