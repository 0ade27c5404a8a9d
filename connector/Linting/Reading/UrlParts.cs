using System.Text.RegularExpressions;
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
internal sealed partial record UrlParts(string? Host, int HostStart, string? Path, int PathStart, string MaskedPath, string? Tenant, int TenantStart)
{
    /// <summary>Stands for a character of a hole; as a control character it cannot stand in a URL otherwise.</summary>
    public const char Mask = '\u0001';

    public static UrlParts Of(LintContext context, SourceString url)
    {
        var masked = WithoutHoles(context, url);
        var match = Url().Match(masked);
        if (!match.Success)
            return new UrlParts(null, 0, null, 0, "", null, 0);
        var host = match.Groups["host"];
        var path = match.Groups["path"];
        var tenant = TenantOf().Match(path.Value);
        var hasHost = host.Length > 0 && !host.Value.Contains(Mask);
        var hasTenant = tenant.Success && !tenant.Groups["id"].Value.Contains(Mask);
        return new UrlParts(
            hasHost ? host.Value.ToLowerInvariant() : null, host.Index,
            path.Success ? url.Value.Substring(path.Index, path.Length) : null, path.Index, path.Value,
            hasTenant ? tenant.Groups["id"].Value : null, path.Index + tenant.Groups["id"].Index);
    }

    /// <summary>The text with every character of a hole replaced, so that places stay as they are.</summary>
    public static string WithoutHoles(LintContext context, SourceString text)
    {
        var characters = text.Value.ToCharArray();
        foreach (var hole in context.TemplateOf(text)?.Holes ?? [])
            characters.AsSpan(hole.Start, hole.Length).Fill(Mask);
        return new string(characters);
    }

    /// <summary>True for addresses of the same machine, where encryption adds nothing.</summary>
    public static bool IsLocal(string url) => Local().IsMatch(url);

    [GeneratedRegex(@"^\s*https?://(?<host>\[[^\]/?#\s]*\]|[^/?#:\s]*)(?::[^/?#\s]*)?(?<path>/[^?#\s]*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Url();

    /// <summary>A mark that a template leaves to be filled in.</summary>
    [GeneratedRegex(@"@@?[A-Za-z_]+@@?|<[A-Za-z_ -]+>|\{\{[A-Za-z_ ]+\}\}|\[[A-Z_]+\]", RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Placeholder();

    [GeneratedRegex("/tenants/(?<id>[^/]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TenantOf();

    [GeneratedRegex(@"^\s*http://(localhost|127\.0\.0\.1|\[::1\])([:/]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Local();
}
