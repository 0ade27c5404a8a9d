using OpsRampHarness.Conformance.Checks.Operations;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>An access import brings entitlements of every type.</summary>
internal sealed class ImportEntitlementsElsewhere : ElsewhereCheck
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = Of<ImportEntitlements>(
        "An access import brings entitlements of every type the pack declares",
        "EIC: access that is not imported can be neither requested nor reviewed",
        "Nobody can ask for the access, and nobody is asked to review it.",
        "Check url, listField, keyField and colsToPropsMap of the entitlement type.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) => Variants.PerType(pack, type => type.ImportOperation ?? $"import-{type.Name}", PlayAsync);

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type)
    {
        var world = await ElsewhereScene.BuildAsync(context);
        await context.ImportAccountsAsync();
        var result = await context.ImportAccessAsync();
        var found = world.Repository.Entitlements.FindType(world.Eic.Endpoint.Key, type.Name) is { } known ? world.Repository.Entitlements.Of(known).Count : 0;
        context.Assert.None(ElsewhereDiagnosis.Of(context, result));
        context.Assert.That(found > 0, () => new Failure("nothing-imported", $"The import brought no entitlement of type '{type.Name}'.") { Location = type.Location });
    }
}
