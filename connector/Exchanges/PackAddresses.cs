using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Lists the URLs of a pack, and finds the host that stands for the target.</summary>
public static class PackAddresses
{
    private static readonly string[] Schemes = ["https://", "http://"];

    /// <summary>Every string of a pack that is a URL, in the order of attributes and places.</summary>
    public static IReadOnlyList<PackAddress> Of(Pack pack)
    {
        var addresses = new List<PackAddress>();
        foreach (var attribute in pack.Attributes)
        {
            foreach (var text in attribute.Root.Texts())
            {
                if (Read(attribute.Name, text) is { } address)
                    addresses.Add(address);
            }
        }

        return addresses;
    }

    /// <summary>The host of the first token URL of the ConnectionJSON that names one; null when none does.</summary>
    public static PackAddress? Target(Pack pack)
    {
        var authentications = (pack.Find("ConnectionJSON")?.Root.Find("authentications") as SourceObject)?.Members ?? [];
        return authentications
            .Select(member => (member.Value as SourceObject)?.Find("url"))
            .OfType<SourceString>()
            .Select(url => Read("ConnectionJSON", url))
            .FirstOrDefault(address => address?.Host is not null);
    }

    private static PackAddress? Read(string attribute, SourceString text)
    {
        var url = text.Value;
        if (HostStart(url) is not { } start)
            return null;
        var host = Host(url, start);
        var tenant = Tenant(url, start, out var tenantStart);
        return new PackAddress(
            attribute,
            url,
            text.Location,
            host?.ToLowerInvariant(),
            host is null ? null : text.LocationAt(start),
            tenant,
            tenant is null ? null : text.LocationAt(tenantStart));
    }

    /// <summary>Where the host would begin; null when the text is no URL.</summary>
    internal static int? HostStart(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var scheme = Array.Find(Schemes, scheme => text.AsSpan(start).StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        return scheme is null ? null : start + scheme.Length;
    }

    /// <summary>The host, when all of it is written out: what a template puts together is not known here.</summary>
    private static string? Host(string url, int start)
    {
        var end = start;
        while (end < url.Length && (char.IsAsciiLetterOrDigit(url[end]) || url[end] is '.' or '_' or '-')) end++;
        var behind = end;
        if (behind + 1 < url.Length && url[behind] == ':' && char.IsAsciiDigit(url[behind + 1]))
        {
            behind++;
            while (behind < url.Length && char.IsAsciiDigit(url[behind])) behind++;
        }

        var ends = behind == url.Length || url[behind] is '/' or '?' or '#' || char.IsWhiteSpace(url[behind]);
        return end > start && ends ? url[start..end] : null;
    }

    /// <summary>The first segment behind <c>/tenants/</c> that is written out.</summary>
    private static string? Tenant(string url, int from, out int start)
    {
        const string before = "/tenants/";
        for (var at = url.IndexOf(before, from, StringComparison.Ordinal); at >= 0; at = url.IndexOf(before, at + 1, StringComparison.Ordinal))
        {
            start = at + before.Length;
            var end = start;
            while (end < url.Length && url[end] is not ('/' or '?' or '#' or '$' or '{' or '}')) end++;
            if (end > start && (end == url.Length || url[end] is '/' or '?' or '#')) return url[start..end];
        }

        start = -1;
        return null;
    }
}
