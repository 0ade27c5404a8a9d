using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>A URL taken apart, with the places of its parts; parts that a template computes are not known.</summary>
/// <param name="Host">Host in lower case, without its port; null when it is computed or missing.</param>
/// <param name="HostStart">Index of the host in the text.</param>
/// <param name="Path">Path as written, holes included; null when there is none.</param>
/// <param name="PathStart">Index of the path in the text.</param>
/// <param name="MaskedPath">The path with every character of a hole replaced by <see cref="Mask"/>.</param>
/// <param name="Tenant">What follows <c>tenants/</c> in the path; null when nothing does or it is computed.</param>
/// <param name="TenantStart">Index of the tenant in the text.</param>
internal sealed record UrlParts(string? Host, int HostStart, string? Path, int PathStart, string MaskedPath, string? Tenant, int TenantStart)
{
    /// <summary>Stands for a character of a hole; as a control character it cannot stand in a URL otherwise.</summary>
    public const char Mask = '\u0001';

    private const string BeforeTenant = "/tenants/";
    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "[::1]"];

    public static UrlParts Of(LintContext context, SourceString url)
    {
        var text = WithoutHoles(context, url);
        if (PackAddresses.HostStart(text) is not { } hostStart)
            return new UrlParts(null, 0, null, 0, "", null, 0);
        var hostEnd = HostEndOf(text, hostStart);
        var pathStart = hostEnd < text.Length && text[hostEnd] == ':' ? EndOf(text, hostEnd, "/?#") : hostEnd;
        var pathEnd = pathStart < text.Length && text[pathStart] == '/' ? EndOf(text, pathStart, "?#") : pathStart;
        var (host, path) = (text[hostStart..hostEnd], text[pathStart..pathEnd]);
        var (tenant, tenantStart) = TenantOf(path);
        return new UrlParts(
            host.Length > 0 && !host.Contains(Mask) ? host.ToLowerInvariant() : null, hostStart,
            path.Length > 0 ? url.Value[pathStart..pathEnd] : null, pathStart, path,
            tenant is null || tenant.Contains(Mask) ? null : tenant, pathStart + tenantStart);
    }

    /// <summary>The text with every character of a hole replaced, so that places stay as they are.</summary>
    public static string WithoutHoles(LintContext context, SourceString text)
    {
        var characters = text.Value.ToCharArray();
        foreach (var hole in context.TemplateOf(text)?.Holes ?? [])
        {
            for (var index = hole.Start; index < hole.End; index++)
                characters[index] = Mask;
        }

        return new string(characters);
    }

    /// <summary>True for addresses of the same machine, where encryption adds nothing.</summary>
    public static bool IsLocal(string url)
        => PackAddresses.HostStart(url) is { } start && LocalHosts.Contains(url[start..HostEndOf(url, start)], StringComparer.OrdinalIgnoreCase);

    // [::1] keeps its brackets.
    private static int HostEndOf(string text, int start)
    {
        if (start < text.Length && text[start] == '[' && EndOf(text, start, "]/?#") is var bracket && bracket < text.Length && text[bracket] == ']')
            return bracket + 1;
        return EndOf(text, start, "/?#:");
    }

    private static (string? Tenant, int Start) TenantOf(string path)
    {
        for (var before = path.IndexOf(BeforeTenant, StringComparison.Ordinal); before >= 0; before = path.IndexOf(BeforeTenant, before + 1, StringComparison.Ordinal))
        {
            var start = before + BeforeTenant.Length;
            var end = EndOf(path, start, "/");
            if (end > start)
                return (path[start..end], start);
        }

        return (null, 0);
    }

    /// <summary>Index of the first blank or one of some characters from a place on; the length of the text when there is none.</summary>
    private static int EndOf(string text, int start, string stops)
    {
        var end = start;
        while (end < text.Length && !stops.Contains(text[end], StringComparison.Ordinal) && !char.IsWhiteSpace(text[end]))
            end++;
        return end;
    }
}
