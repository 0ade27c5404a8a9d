using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.UserGroups;

namespace OpsRampHarness.Conformance.Checks.Data;

/// <summary>Two entitlements whose names differ by case only are two.</summary>
public sealed class CaseDoesNotMerge : Check
{
    private static readonly string[] Names = ["Night Shift", "NIGHT SHIFT", "night shift"];

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "data/case-does-not-merge",
        "Entitlements whose names differ by case only stay apart, and so do their members",
        Level.Sound,
        null,
        "OpsRamp tells such names apart; ids are what identifies",
        "Whoever is granted one gets the other, and a review of one decides over both.",
        "Key entitlements by uniqueId, and map links by the same id.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.EntitlementTypes.Where(type => type.Resource != EntitlementResource.Unknown)
            .Select(type => CheckCase.Of(Variants.Word(type), null, context => PlayAsync(context, type)));

    private static async Task PlayAsync(CaseContext context, EntitlementTypeProfile type)
    {
        var world = (await context.BuildAsync(new WorldPlan
        {
            Roles = 0,
            UserGroups = 0,
            Prepare = world =>
            {
                var users = world.Tenant.Users;
                for (var index = 0; index < Names.Length; index++)
                {
                    var id = type.Resource == EntitlementResource.Roles
                        ? world.Tenant.AddRole(new RoleRecord { Name = Names[index] }).UniqueId
                        : world.Tenant.AddUserGroup(new UserGroupRecord { Name = Names[index] }).UniqueId;
                    Scene.Give(world, users[index].Id, type, id);
                }
            },
        }))!;
        await context.ImportAccountsAsync();
        var result = await context.ImportAccessAsync();
        var known = world.Repository.Entitlements.FindType(world.Eic.Endpoint.Key, type.Name) is { } found ? world.Repository.Entitlements.Of(found) : [];
        context.Assert.None(ImportDiagnosis.Of(context.Pack, result, world.Eic.Exchanges));
        context.Assert.That(known.Count == Names.Length, () => new Failure(
            "merged-by-case", FormattableString.Invariant($"of {Names.Length} entitlements whose names differ by case EIC has {known.Count}"))
        {
            Location = type.Location,
        });
        context.Assert.None(LinkSets.Compare(context, type, result));
    }
}
