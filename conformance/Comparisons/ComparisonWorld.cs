using System.Globalization;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>A situation in which the imports of two packs are compared.</summary>
/// <param name="Name">The world in one line, as reports name it.</param>
/// <param name="Event">Beginning of a sentence that goes on with "would suspend …".</param>
/// <param name="Plan">What it starts from; what EIC knows, it knows from the imports of the older pack.</param>
/// <param name="Happens">What happens before the imports run; null for nothing.</param>
internal sealed record ComparisonWorld(string Name, string Event, WorldPlan Plan, Action<World>? Happens = null)
{
    private const int Many = 250;
    private const int Some = 5;
    private const int OverPage = 101;

    /// <summary>All of them, in the order they are reported. Where nothing else is said, EIC knows every account.</summary>
    public static IReadOnlyList<ComparisonWorld> All { get; } =
    [
        new($"known=nothing users={Many}", Invariant($"the first full import of {Many} users"), new WorldPlan { Users = Many }),
        new($"known=all users={Many}", Invariant($"where EIC knows all {Many} users, the next full import"), Known(Many)),
        new("growth=100→101", "when OpsRamp grows from 100 to 101 users, the next full import", Known(OverPage - 1), world => world.AddJoiners(1)),
        new($"leavers={Some} users={OverPage}", Invariant($"after {Some} of {OverPage} users have left, the next full import"), Known(OverPage), Leave),
        new($"disabled={Some} users={OverPage}", Invariant($"where {Some} of {OverPage} users are disabled on both sides, the next full import"), Known(OverPage), Disable),
        new($"changed=attributes users={OverPage}", Invariant($"after all {OverPage} users were renamed in OpsRamp, the next full import"), Known(OverPage), Rename),
        new($"changed=access users={OverPage}", Invariant($"after roles and groups of {2 * Some} users changed in OpsRamp, the next full import"), Known(OverPage), ChangeAccess),
    ];

    private static WorldPlan Known(int users) => new() { Users = users, EicKnowsAll = true };

    private static void Leave(World world)
    {
        foreach (var user in world.Tenant.Users.Take(Some)) world.Tenant.TerminateUser(user.Id);
    }

    private static void Disable(World world)
    {
        foreach (var user in world.Tenant.Users.Take(Some))
        {
            world.Tenant.ChangeUser(user.Id, known => known with { Status = UserStatus.Deactivated, DeactivateReason = "on leave" });
            if (world.AccountWithId(user.Id) is { } account)
            {
                world.Repository.Accounts.Update(
                    account.Key, new Dictionary<string, string?> { ["status"] = AccountStatus.ManuallySuspended });
            }
        }
    }

    private static void Rename(World world)
    {
        foreach (var user in world.Tenant.Users)
        {
            world.Tenant.ChangeUser(user.Id, known => known with
            {
                LoginName = "new." + known.LoginName, Email = "new." + known.Email, FirstName = "New " + known.FirstName,
            });
        }
    }

    /// <summary>Some lose what they have, others gain what they have not.</summary>
    private static void ChangeAccess(World world)
    {
        var users = world.Tenant.Users;
        foreach (var user in users.Take(Some))
        {
            foreach (var role in user.Roles) world.Tenant.SetRole(user.Id, role.UniqueId, false);
            foreach (var group in user.UserGroups) world.Tenant.SetMembership(user.Id, group, false);
        }

        foreach (var user in users.Skip(Some).Take(Some))
        {
            if (world.Tenant.Roles.FirstOrDefault(role => !role.Users.Contains(user.Id)) is { } role) world.Tenant.SetRole(user.Id, role.UniqueId, true);
            if (world.Tenant.UserGroups.FirstOrDefault(group => !group.Users.Contains(user.Id)) is { } group) world.Tenant.SetMembership(user.Id, group.UniqueId, true);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
