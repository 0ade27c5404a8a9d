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

    public override void Check(LintContext context, List<LintFinding> findings)
    {
        var named = new List<CallAddress>(context.Addresses.Where(address => address.Parts.Tenant is not null));
        if (named.Count == 0)
            return;

        // The import of accounts says which tenant is meant, unless all the rest agrees on another.
        var first = named.Find(address => address.Call.Kind == CallKind.AccountImport) ?? named[0];
        var rest = named.Where(address => !ReferenceEquals(address, first)).Select(address => address.Parts.Tenant!).Distinct(StringComparer.Ordinal).ToList();
        var home = rest is [var only] && named.Count > 2 ? only : first.Parts.Tenant!;
        foreach (var (_, url, parts) in named.Where(address => address.Parts.Tenant != home && !context.Options.Tenants.Contains(address.Parts.Tenant!, StringComparer.Ordinal)))
            findings.Add(Found(url.LocationAt(parts.TenantStart), $"{Quote.Of(parts.Tenant!)} is not the tenant of the other calls, {Quote.Of(home)}.", $"Write {home}, or name the tenant in harness.json if it is right."));
    }
}
