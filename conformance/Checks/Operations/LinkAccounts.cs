using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Operations;

/// <summary>After both imports EIC knows who has what.</summary>
public sealed class LinkAccounts : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "op/link-accounts",
        "After both imports every account is linked to what its user has in OpsRamp, and to nothing else",
        Level.Documented,
        "link-accounts",
        "guide: ImportAccountEntJSON, acctEntMappings",
        "EIC shows people without the access they have: reviews and separation-of-duty checks pass over it, and nobody is asked to take it away.",
        "Check acctEntMappings (listPath, idPath, keyField), the customproperty31 mapping and acctEntParams.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) => Variants.PerType(pack, _ => "link-accounts", PlayAsync);

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type)
    {
        var world = (await context.BuildAsync(new WorldPlan()))!;
        var before = world.Now();
        await context.ImportAccountsAsync();
        var result = await context.ImportAccessAsync();
        var comparison = Comparison.Of(before, world.Now(), _ => false);
        context.Effects = comparison.ToEffects();
        if (world.Repository.Accounts.Of(world.Eic.Endpoint).Count == 0)
        {
            context.Miss("EIC imported no account that could be linked: see op/import-accounts.");
            return;
        }

        context.Assert.None(ImportDiagnosis.Of(context.Pack, result, world.Eic.Exchanges));
        context.Assert.That(comparison.Unasked.Count == 0, () => Effect.MoreThanAsked(context, comparison));
        context.Assert.That(LinkSets.Of(world, type).Total > 0, () => new Failure("unknown-list", $"'{type.Name}' stands for nothing that OpsRamp users have.") { Location = type.Location });
        context.Assert.None(LinkSets.Compare(context, type, result));
    }
}
