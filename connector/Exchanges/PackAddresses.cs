using System.Text.RegularExpressions;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Exchanges;

/// <summary>Lists the URLs of a pack, and finds the host that stands for the target.</summary>
public static partial class PackAddresses
{
    /// <summary>Every string of a pack that is a URL, in the order of attributes and places.</summary>
    public static IReadOnlyList<PackAddress> Of(Pack pack) =>
        [.. pack.Attributes.SelectMany(attribute => Strings(attribute.Root).Select(text => Read(attribute.Name, text)).OfType<PackAddress>())];

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
        var match = UrlStart().Match(text.Value);
        if (!match.Success)
            return null;

        var host = match.Groups["host"];
        var tenant = Tenant().Match(text.Value);
        return new PackAddress(
            attribute,
            text.Value,
            text.Location,
            host.Success ? host.Value.ToLowerInvariant() : null,
            host.Success ? text.LocationAt(host.Index) : null,
            tenant.Success ? tenant.Groups["id"].Value : null,
            tenant.Success ? text.LocationAt(tenant.Groups["id"].Index) : null);
    }

    private static IEnumerable<SourceString> Strings(SourceNode node) => node switch
    {
        SourceString text => [text],
        SourceObject value => value.Members.SelectMany(member => Strings(member.Value)),
        SourceArray array => array.Items.SelectMany(Strings),
        _ => [],
    };

    [GeneratedRegex(@"^\s*https?://(?:(?<host>[A-Za-z0-9._-]+)(?::\d+)?(?=[/?#\s]|$))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex UrlStart();

    [GeneratedRegex(@"/tenants/(?<id>[^/?#${}]+)(?=[/?#]|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tenant();
}
