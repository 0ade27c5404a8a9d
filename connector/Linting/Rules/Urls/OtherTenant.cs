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
        var urls = context.Calls.Where(call => call.Url is not null).OrderBy(call => call.Kind == CallKind.AccountImport ? 0 : 1)
            .Select(call => call.Url!);
        string? home = null;
        foreach (var url in urls)
        {
            var parts = UrlParts.Of(context, url);
            home ??= parts.Tenant;
            if (parts.Tenant is not null && parts.Tenant != home && !context.Options.Tenants.Contains(parts.Tenant!, StringComparer.Ordinal))
                yield return Found(url.LocationAt(parts.TenantStart), $"{Quote.Of(parts.Tenant!)} is not the tenant of the other calls, {Quote.Of(home!)}.", $"Write {home}, or name the tenant in harness.json if it is right.");
        }
    }
}
