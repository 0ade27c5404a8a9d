namespace OpsRampHarness.Connector.Exchanges;

/// <summary>A request as it goes over the wire.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Url">The URL, before any library could mend it.</param>
/// <param name="Headers">The headers the JSON asks for, Content-Type included.</param>
/// <param name="Body">The body; null: none.</param>
public sealed record RenderedRequest(RenderedText Method, RenderedText Url, IReadOnlyList<RenderedHeader> Headers, RenderedText? Body)
{
    /// <summary>The value of a header, or null.</summary>
    public string? Header(string name) =>
        Headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))?.Value.Text;
}
