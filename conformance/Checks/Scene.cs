using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.UserGroups;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>A world in which EIC knows everything and a person has an account: where most operations begin.</summary>
/// <param name="World">The world.</param>
/// <param name="Person">The person.</param>
/// <param name="UserId">Her id in OpsRamp.</param>
/// <param name="Account">Her account in EIC.</param>
internal sealed record Scene(World World, Person Person, string UserId, Account Account)
{
    /// <summary>Builds the scene; null when the prerequisites do not hold, which the context then knows.</summary>
    public static async Task<Scene?> BuildAsync(CaseContext context, Person person, Action<World>? prepare = null)
    {
        var world = await context.BuildAsync(new WorldPlan { Members = [person], EicKnowsAll = true, Prepare = prepare });
        return world is null ? null : new Scene(world, person, world.IdOf(person), world.AccountOf(person)!);
    }

    /// <summary>An entitlement of a type that somebody else has and the person has not; null (and the context knows) when EIC knows none.</summary>
    public static (string Id, Entitlement Entitlement)? Grantable(CaseContext context, Scene scene, EntitlementTypeProfile type)
    {
        var id = GrantableId(scene.World, scene.UserId, type);
        if (id is not null && scene.World.EntitlementWithId(type, id) is { } entitlement) return (id, entitlement);
        context.Miss($"EIC knows no entitlement of type '{type.Name}' that could be granted: see op/import-entitlements.");
        return null;
    }

    /// <summary>The OpsRamp ids of what a user has of a type's resource, those through user groups included.</summary>
    public static IEnumerable<string> Holdings(World world, string userId, EntitlementTypeProfile type)
    {
        var user = world.Tenant.FindUser(userId)!;
        return type.Resource switch
        {
            EntitlementResource.Roles => user.Roles.Select(role => role.UniqueId),
            EntitlementResource.UserGroups => user.UserGroups,
            _ => [],
        };
    }

    /// <summary>The OpsRamp ids of everything of a type's resource.</summary>
    public static IEnumerable<string> All(World world, EntitlementTypeProfile type) => type.Resource switch
    {
        EntitlementResource.Roles => world.Tenant.Roles.Select(role => role.UniqueId),
        EntitlementResource.UserGroups => world.Tenant.UserGroups.Select(group => group.UniqueId),
        _ => [],
    };

    /// <summary>The names of everything of a type's resource, by OpsRamp id.</summary>
    public static Dictionary<string, string> Names(World world, EntitlementTypeProfile type) => type.Resource switch
    {
        EntitlementResource.Roles => world.Tenant.Roles.ToDictionary(role => role.UniqueId, role => role.Name, StringComparer.Ordinal),
        EntitlementResource.UserGroups => world.Tenant.UserGroups.ToDictionary(group => group.UniqueId, group => group.Name, StringComparer.Ordinal),
        _ => [],
    };

    /// <summary>Gives a user something of a type's resource in OpsRamp, past any pack.</summary>
    public static void Give(World world, string userId, EntitlementTypeProfile type, string id)
    {
        if (type.Resource == EntitlementResource.Roles) world.Tenant.SetRole(userId, id, true);
        else world.Tenant.SetMembership(userId, id, true);
    }

    /// <summary>The first thing of a type's resource that others have and a user has not; null when there is none.</summary>
    public static string? GrantableId(World world, string userId, EntitlementTypeProfile type) => type.Resource switch
    {
        EntitlementResource.Roles => world.Tenant.Roles.FirstOrDefault(role => IsOthers(role, userId))?.UniqueId,
        EntitlementResource.UserGroups => world.Tenant.UserGroups.FirstOrDefault(group => IsOthers(group, userId))?.UniqueId,
        _ => null,
    };

    /// <summary>Whether EIC believes that an account has an entitlement.</summary>
    public static bool Believes(World world, Account account, Entitlement entitlement) =>
        world.Repository.Links.EntitlementsOf(account.Key).Contains(entitlement.Key);

    private static bool IsOthers(RoleRecord role, string userId) => role.Users.Count > 0 && !role.Users.Contains(userId);

    private static bool IsOthers(UserGroupRecord group, string userId) => group.Users.Count > 0 && !group.Users.Contains(userId);
}
