using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Importing;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Compares who has what of a type in EIC with who has what in OpsRamp.</summary>
/// <param name="Lost">Memberships EIC does not know.</param>
/// <param name="Invented">Links EIC shows that are none in OpsRamp.</param>
/// <param name="Total">Memberships in OpsRamp.</param>
internal sealed record LinkSets(int Lost, int Invented, int Total)
{
    /// <summary>The failure when they differ; null when they do not.</summary>
    public static Failure? Compare(CaseContext context, EntitlementTypeProfile type, ImportResult result)
    {
        var world = context.World!;
        var (lost, invented, total) = Of(world, type);
        if (lost + invented == 0) return null;
        return ImportDiagnosis.Explain(result, [], new Failure(
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
        });
    }

    /// <summary>What differs.</summary>
    public static LinkSets Of(World world, EntitlementTypeProfile type)
    {
        var (lost, invented, total) = (0, 0, 0);
        var known = world.EntitlementsById(type);
        var keys = Scene.All(world, type).Where(known.ContainsKey).ToDictionary(id => known[id].Key);
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

        return new LinkSets(lost, invented, total);
    }
}
