using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Urls;

/// <summary>All calls go to the host the token comes from.</summary>
internal sealed class OtherHost : LintRule
{
    public override RuleDescription Description { get; } = new("url/other-host", Severity.Error, "own")
    {
        Title = "All calls go to the host the token comes from",
        Why = "A token is worth something only where it was made. Another host is usually left over from a copied example; real further hosts are named in harness.json.",
        Consequence = "The call goes to a system that does not know the token, or leaks it there.",
        Before =
            """
            token: https://hostname/…   …   "url": "https://other.example/api/v2/tenants/msp_1123/users"
            """,
        After =
            """
            "url": "https://hostname/api/v2/tenants/msp_1123/users"
            """,
    };

    public override IEnumerable<LintFinding> Check(LintContext context)
    {
        var home = context.Calls.Where(call => call.Kind == CallKind.Token && call.Url is not null).Select(call => UrlParts.Of(context, call.Url!).Host).FirstOrDefault(host => host is not null);
        if (home is null)
            yield break;
        foreach (var url in context.Calls.Where(call => call.Url is not null).Select(call => call.Url!))
        {
            var parts = UrlParts.Of(context, url);
            if (parts.Host is { } host && host != home && !context.Options.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
                yield return Found(url.LocationAt(parts.HostStart), $"{Quote.Of(host)} is not the host of the token, {Quote.Of(home)}.", $"Write {home}, or name the host in harness.json if it is right.");
        }
    }
}
