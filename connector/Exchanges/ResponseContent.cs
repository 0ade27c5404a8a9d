using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>A response as the connector works with it.</summary>
internal sealed class ResponseContent : IDisposable
{
    private readonly byte[] beginning;
    private readonly SpooledBody? spooled;
    private readonly Lazy<(JsonElement Json, StreamedRecords? Records)?> json;

    public ResponseContent(int status, string reason, IReadOnlyList<(string Name, string Value)> headers, byte[] body)
        : this(status, reason, headers, body, null) => json = new(() => Parse(body));

    /// <summary>A response whose body is too long to hold; only the records of a list are looked for in it.</summary>
    public ResponseContent(int status, string reason, IReadOnlyList<(string Name, string Value)> headers, SpooledBody body, PropertyPath list)
        : this(status, reason, headers, body.Beginning, body) => json = new(() => BodyOutline.Read(body, list));

    private ResponseContent(int status, string reason, IReadOnlyList<(string Name, string Value)> headers, byte[] beginning, SpooledBody? spooled)
    {
        Status = status;
        Reason = reason;
        Headers = headers;
        this.beginning = beginning;
        this.spooled = spooled;
        json = null!;
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

    /// <summary>The length of the whole body in bytes.</summary>
    public long Length => spooled?.Length ?? beginning.Length;

    /// <summary>The SHA-256 of the whole body, lower-case hexadecimal.</summary>
    public string Sha256 => spooled?.Sha256 ?? Convert.ToHexStringLower(SHA256.HashData(beginning));

    /// <summary>The body; of one too long to hold, its beginning.</summary>
    public ReadOnlySpan<byte> Beginning => beginning;

    /// <summary>The body as text; of one too long to hold, its beginning.</summary>
    public string Text => Encoding.UTF8.GetString(beginning);

    /// <summary>The body as JSON; null when it is none. One too long to hold is here without its records.</summary>
    public JsonElement? Json => json.Value?.Json;

    /// <summary>The records of a body too long to hold; null when it is held, or has none.</summary>
    public StreamedRecords? Records => json.Value?.Records;

    /// <summary>The value of a header, or null.</summary>
    public string? Header(string name) =>
        Headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value;

    public void Dispose() => spooled?.Dispose();

    private static (JsonElement, StreamedRecords?)? Parse(byte[] body)
    {
        if (body.Length == 0)
            return null;
        try
        {
            // Not disposed: without a rented buffer it is ordinary memory, and elements outlive this object.
            return (JsonDocument.Parse(body).RootElement, null);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
