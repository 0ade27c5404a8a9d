using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Data;

/// <summary>However many roles or user groups there are, all of them are imported.</summary>
public sealed class BoundarySizes : Check
{
    private static readonly int[] Sizes = [0, 1, 99, 100, 101, 250];
    private const int CoreSize = 101;

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "data/boundary-sizes",
        "An import of access brings every role and user group, whether there are none, a page, or one more",
        Level.Sound,
        null,
        "OpsRamp: lists are paged, 100 rows a page unless asked otherwise",
        "What stands beyond the first page can be neither requested nor reviewed, and nobody is linked to it.",
        "Add a pagination block to the call of each entitlement type.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        from type in pack.EntitlementTypes
        where type.Resource != EntitlementResource.Unknown
        from size in Sizes
        let item = CheckCase.Of(FormattableString.Invariant($"{Variants.Word(type)},count={size}"), null, context => PlayAsync(context, type, size))
        select size == CoreSize ? item : item.InFullMatrix();

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type, int count)
    {
        var world = (await context.BuildAsync(new WorldPlan
        {
            Roles = type.Resource == EntitlementResource.Roles ? count : 1,
            UserGroups = type.Resource == EntitlementResource.UserGroups ? count : 1,
        }))!;
        await context.ImportAccountsAsync();
        var result = await context.ImportAccessAsync();
        var all = Scene.All(world, type).ToList();
        var missing = all.Except(world.EntitlementsById(type).Keys, StringComparer.Ordinal).Count();
        context.MustHappen(all.Count == count, FormattableString.Invariant($"OpsRamp has {all.Count} of '{type.Name}' instead of {count}."));
        context.Assert.None(ImportDiagnosis.Of(context.Pack, result, world.Eic.Exchanges));
        context.Assert.That(missing == 0, () => ImportDiagnosis.Explain(result, ListOf(context, type), new Failure(
            "import-incomplete", FormattableString.Invariant($"imported {count - missing} of {count} entitlements of type '{type.Name}'"))
        {
            Location = type.Location,
        }));
    }

    private static List<Connector.Exchanges.Exchange> ListOf(CaseContext context, EntitlementTypeProfile type) =>
        [.. context.World!.Eic.Exchanges.Where(exchange => exchange.Location?.Pointer.StartsWith(type.Location.Pointer, StringComparison.Ordinal) ?? false)];
}
