using OpsRampHarness.Conformance.Checks.Operations;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>After both imports EIC knows that somebody has something.</summary>
internal sealed class LinkAccountsElsewhere : ElsewhereCheck
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = Of<LinkAccounts>(
        "After both imports accounts are linked to entitlements of every type",
        "EIC: acctEntMappings, entMappings",
        "EIC shows people without the access they have: reviews and separation-of-duty checks pass over it.",
        "Check acctEntMappings (listPath, idPath, keyField) and acctEntParams.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) => Variants.PerType(pack, _ => "link-accounts", PlayAsync);

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type)
    {
        var world = await ElsewhereScene.BuildAsync(context);
        await context.ImportAccountsAsync();
        var result = await context.ImportAccessAsync();
        if (world.Repository.Accounts.Of(world.Eic.Endpoint).Count == 0)
        {
            context.Miss("EIC imported no account that could be linked: see op/import-accounts.");
            return;
        }

        var ofType = world.Repository.Entitlements.FindType(world.Eic.Endpoint.Key, type.Name) is { } known
            ? world.Repository.Entitlements.Of(known).Select(entitlement => entitlement.Key).ToHashSet()
            : [];
        context.Assert.None(ElsewhereDiagnosis.Of(context, result));
        context.Assert.That(world.Repository.Links.All.Any(link => ofType.Contains(link.EntitlementKey)), () =>
            new Failure("nobody-linked", $"No account has an entitlement of type '{type.Name}' after both imports.") { Location = type.Location });
    }
}
