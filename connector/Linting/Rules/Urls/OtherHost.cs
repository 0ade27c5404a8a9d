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

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        if (context.TokenHost is not { } home)
            return;
        var strangers = context.Addresses
            .Where(address => address.Parts.Host is { } host && host != home && !context.Options.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
            .ToList();

        // Where all the rest agrees on another host, it is the token that comes from the wrong one.
        if (strangers.Count > 1 && context.Addresses.Where(address => address.Call.Kind != CallKind.Token).Select(address => address.Parts.Host).Distinct(StringComparer.Ordinal).ToList() is [{ } only])
        {
            var token = context.Addresses.First(address => address.Call.Kind == CallKind.Token && address.Parts.Host == home);
            findings.Add(Found(token.Url.LocationAt(token.Parts.HostStart), $"The token comes from {Quote.Of(home)}, and every other call goes to {Quote.Of(only)}.", $"Write {only}, or name it in harness.json if both are right."));
        }

        foreach (var (_, url, parts) in strangers)
            findings.Add(Found(url.LocationAt(parts.HostStart), $"{Quote.Of(parts.Host!)} is not the host of the token, {Quote.Of(home)}.", $"Write {home}, or name the host in harness.json if it is right."));
    }
}
