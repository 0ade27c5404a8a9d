using System.Text;
using System.Text.Json;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>A response as the connector works with it.</summary>
internal sealed class ResponseContent
{
    private readonly Lazy<JsonElement?> json;

    public ResponseContent(int status, string reason, IReadOnlyList<(string Name, string Value)> headers, byte[] body)
    {
        Status = status;
        Reason = reason;
        Headers = headers;
        Bytes = body;
        json = new(() => Parse(body));
    }

    /// <summary>The same response without control characters and byte order marks (<c>cleanUpTextContent</c>).</summary>
    public ResponseContent Cleaned()
    {
        var text = string.Concat(Text.Where(letter => letter is '\t' or '\r' or '\n' || (!char.IsControl(letter) && letter != '\ufeff')));
        return new ResponseContent(Status, Reason, Headers, Encoding.UTF8.GetBytes(text));
    }

    public int Status { get; }

    public string Reason { get; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; }

    public byte[] Bytes { get; }

    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>The body as JSON; null when it is none.</summary>
    public JsonElement? Json => json.Value;

    /// <summary>The value of a header, or null.</summary>
    public string? Header(string name) =>
        Headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static JsonElement? Parse(byte[] body)
    {
        if (body.Length == 0)
            return null;
        try
        {
            // Not disposed: without a rented buffer it is ordinary memory, and elements outlive this object.
            return JsonDocument.Parse(body).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
