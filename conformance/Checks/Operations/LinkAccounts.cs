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

        var (lost, invented, total) = Differences(world, type);
        context.Assert.None(ImportDiagnosis.Of(context.Pack, result, world.Eic.Exchanges));
        context.Assert.That(comparison.Unasked.Count == 0, () => Effect.MoreThanAsked(context, comparison));
        context.Assert.That(total > 0, () => new Failure("unknown-list", $"'{type.Name}' stands for nothing that OpsRamp users have.") { Location = type.Location });
        context.Assert.That(lost + invented == 0, () => ImportDiagnosis.Explain(result, [], new Failure(
            "links-differ", FormattableString.Invariant($"linked {total - lost} of {total} memberships of type '{type.Name}', and {invented} that do not exist"))
        {
            Expected = FormattableString.Invariant($"{total} links"),
            Actual = FormattableString.Invariant($"{total - lost} of them and {invented} others"),
            Location = context.Pack.Definition.Import?.Accounts?.Mappings.FirstOrDefault(mapping => mapping.EntitlementType == type.Name)?.Location ?? type.Location,
            BlastRadius = new BlastRadius
            {
                World = world.Plan.ToString(),
                Event = "a full import of access",
                Accounts = world.Tenant.Users.Count,
                Links = total,
                LinksLost = lost,
                LinksGained = invented,
            },
        }));
    }

    private static (int Lost, int Invented, int Total) Differences(World world, EntitlementTypeProfile type)
    {
        var (lost, invented, total) = (0, 0, 0);
        var keys = Scene.All(world, type)
            .Select(id => (Id: id, world.EntitlementWithId(type, id)?.Key))
            .Where(pair => pair.Key is not null)
            .ToDictionary(pair => pair.Key!.Value, pair => pair.Id);
        foreach (var user in world.Tenant.Users)
        {
            var holds = Scene.Holdings(world, user.Id, type).ToHashSet(StringComparer.Ordinal);
            var believed = world.AccountWithId(user.Id) is { } account
                ? world.Repository.Links.EntitlementsOf(account.Key).Where(keys.ContainsKey).Select(key => keys[key]).ToHashSet(StringComparer.Ordinal)
                : [];
            total += holds.Count;
            lost += holds.Count(id => !believed.Contains(id));
            invented += believed.Count(id => !holds.Contains(id));
        }

        return (lost, invented, total);
    }
}
