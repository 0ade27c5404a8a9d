using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Operations;

/// <summary>A full import of access makes an entitlement of every role and every user group.</summary>
public sealed class ImportEntitlements : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "op/import-entitlements",
        "A full import of access makes one entitlement of everything OpsRamp lists",
        Level.Documented,
        null,
        "guide: Full Access import",
        "What is missing cannot be requested, reviewed or taken away in EIC.",
        "Check url, listField, keyField and colsToPropsMap of the entitlement type.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.PerType(pack, type => type.ImportOperation, PlayAsync);

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type)
    {
        var world = (await context.BuildAsync(new WorldPlan()))!;
        var before = world.Now();
        await context.ImportAccountsAsync();
        var result = await context.ImportAccessAsync();
        var comparison = Comparison.Of(before, world.Now(), _ => false);
        context.Effects = comparison.ToEffects();

        var all = Scene.All(world, type).ToList();
        var known = world.Repository.Entitlements.FindType(world.Eic.Endpoint.Key, type.Name) is { } found
            ? world.Repository.Entitlements.Of(found)
            : [];
        var missing = all.Except(world.EntitlementsById(type).Keys, StringComparer.Ordinal).Count();

        context.Assert.None(ImportDiagnosis.Of(context.Pack, result, world.Eic.Exchanges));
        context.Assert.That(comparison.Unasked.Count == 0, () => Effect.MoreThanAsked(context, comparison));
        context.Assert.That(all.Count > 0, () => new Failure("unknown-list", $"'{type.Name}' is imported from nothing that OpsRamp lists.")
        {
            Location = type.Location,
        });
        context.Assert.That(missing == 0 && known.Count == all.Count, () => ImportDiagnosis.Explain(result, world.Eic.Exchanges, new Failure(
            "import-incomplete", FormattableString.Invariant($"imported {all.Count - missing} of {all.Count} entitlements of type '{type.Name}'"))
        {
            Expected = FormattableString.Invariant($"{all.Count} entitlements"),
            Actual = FormattableString.Invariant($"{known.Count} entitlements, of which {all.Count - missing} are in OpsRamp"),
            Location = type.Location,
        }));
        context.Assert.None(WrongName(context, type, known));
    }

    /// <summary>The guide maps the name to entitlement_value: it is what people choose by.</summary>
    private static Failure? WrongName(CaseContext context, EntitlementTypeProfile type, IReadOnlyList<Entitlement> known)
    {
        var names = Scene.Names(context.World!, type);
        var wrong = known.FirstOrDefault(entitlement => entitlement.Columns.Values.Any(names.ContainsKey) && !entitlement.Columns.Values.Where(names.ContainsKey).Any(id => names[id] == entitlement.Value));
        return wrong is null ? null : new Failure("wrong-name", $"an entitlement of type '{type.Name}' is called {(wrong.Value is null ? "nothing" : $"'{wrong.Value}'")}, in OpsRamp '{names[wrong.Columns.Values.First(names.ContainsKey)]}'")
        {
            Location = context.Pack.Definition.Import!.Entitlements!.Types.First(imported => imported.Name == type.Name).Calls
                .SelectMany(call => call.Columns).FirstOrDefault(column => column.Column.Name == "entitlement_value")?.Node.Location ?? type.Location,
        };
    }
}
