using OpsRampHarness.Connector.Linting.Reading;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Rules.Urls;

/// <summary>All calls go to the same tenant.</summary>
internal sealed class OtherTenant : LintRule
{
    public override RuleDescription Description { get; } = new("url/other-tenant", Severity.Error, "own")
    {
        Title = "All calls go to the same tenant",
        Why = "The tenant stands in every URL. One that differs is usually left over from a copied example; real further tenants are named in harness.json.",
        Consequence = "The call reads or changes records of another tenant, or is refused.",
        Before =
            """
            import: …/tenants/msp_1123/users/search   …   create: …/tenants/msp_1/users
            """,
        After =
            """
            create: …/tenants/msp_1123/users
            """,
    };

    public override IEnumerable<LintFinding> Check(LintContext context)
    {
        var tenants = context.Calls.Where(call => call.Kind == CallKind.AccountImport).Concat(context.Calls.Where(call => call.Kind != CallKind.AccountImport)).Where(call => call.Url is not null)
            .Select(call => (Url: call.Url!, UrlParts.Of(context, call.Url!).Tenant, Start: UrlParts.Of(context, call.Url!).TenantStart))
            .Where(call => call.Tenant is not null).ToList();
        if (tenants.Count == 0)
            yield break;

        // The import of accounts says which tenant is meant, unless all the rest agrees on another.
        var rest = tenants.Skip(1).Select(call => call.Tenant!).Distinct(StringComparer.Ordinal).ToList();
        var home = rest is [var only] && tenants.Count > 2 ? only : tenants[0].Tenant!;
        foreach (var (url, tenant, start) in tenants.Where(call => call.Tenant != home && !context.Options.Tenants.Contains(call.Tenant!, StringComparer.Ordinal)))
            yield return Found(url.LocationAt(start), $"{Quote.Of(tenant!)} is not the tenant of the other calls, {Quote.Of(home)}.", $"Write {home}, or name the tenant in harness.json if it is right.");
    }
}
