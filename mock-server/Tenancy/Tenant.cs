using OpsRampHarness.MockServer.Clients;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Fidelity;
using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Seeding;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Tenancy;

/// <summary>
/// One organisation in OpsRamp, with its users, roles and user groups. Safe to use from many threads: each member
/// sees and leaves a consistent state.
/// </summary>
public sealed class Tenant
{
    private readonly Lock gate = new();
    private readonly int ordinal;
    private int depth;

    internal Tenant(TenantRegistry registry, string id, TenantProfile profile, Tenant? partner, int ordinal)
    {
        this.ordinal = ordinal;
        Registry = registry;
        Id = id;
        Partner = partner;
        Profile = profile;
        Fidelity = new ConsultedFidelity(registry.Switches);
        RateLimits = new Wire.RateLimits(Kind, Fidelity, registry.Clock);
        Stale = new StaleViews(registry.Clock);
        Changes = registry.Tracked ? new StateChanges() : null;
        Directory = new TenantDirectory(this, ordinal, Changes);
    }

    /// <summary>Id in paths, such as <c>msp_1123</c>.</summary>
    public string Id { get; }

    /// <summary>Display name.</summary>
    public string Name => Profile.Name;

    /// <summary>What it is besides what is in it.</summary>
    public TenantProfile Profile { get; private set; }

    /// <summary>Whether it is a partner or a client.</summary>
    public TenantKind Kind => Partner is null ? TenantKind.Partner : TenantKind.Client;

    /// <summary>The switches that decided something while this tenant was served: what a verdict rests on. Sorted by id.</summary>
    public IReadOnlyList<FidelityAssumption> ConsultedSwitches => Fidelity.Consulted;

    /// <summary>All users, terminated ones included, sorted by id.</summary>
    public IReadOnlyList<UserRecord> Users => Locked(() => Directory.Users.All.Select(user => user.ToRecord()).ToArray());

    /// <summary>How many users there are, terminated ones included.</summary>
    public int UserCount => Locked(() => Directory.Users.All.Count);

    /// <summary>All roles, sorted by unique id.</summary>
    public IReadOnlyList<RoleRecord> Roles =>
        Locked(() => Directory.Roles.Items.Select(role => role.ToRecord()).OrderBy(role => role.UniqueId, StringComparer.Ordinal).ToArray());

    /// <summary>All user groups, sorted by unique id.</summary>
    public IReadOnlyList<UserGroupRecord> UserGroups =>
        Locked(() => Directory.Groups.Items.Select(group => group.ToRecord()).OrderBy(group => group.UniqueId, StringComparer.Ordinal).ToArray());

    /// <summary>The tenants that it is one of.</summary>
    internal TenantRegistry Registry { get; }

    internal Tenant? Partner { get; }

    internal ConsultedFidelity Fidelity { get; }

    internal TenantDirectory Directory { get; }

    internal Wire.RateLimits RateLimits { get; }

    /// <summary>The pages of users it was asked for last.</summary>
    internal Wire.RecentPages RecentPages { get; } = new();

    internal StaleViews Stale { get; }

    /// <summary>What is not on disk yet; null where nothing is kept on disk.</summary>
    internal StateChanges? Changes { get; }

    /// <summary>The user with this id, or null.</summary>
    public UserRecord? FindUser(string id) => Locked(() => Directory.Users.Find(id)?.ToRecord());

    /// <summary>The role with this unique id, or null.</summary>
    public RoleRecord? FindRole(string uniqueId) => Locked(() => Directory.Roles.Find(uniqueId)?.ToRecord());

    /// <summary>The user group with this unique id, or null.</summary>
    public UserGroupRecord? FindUserGroup(string uniqueId) => Locked(() => Directory.Groups.Find(uniqueId)?.ToRecord());

    /// <summary>Whether a user exists and is neither deactivated nor terminated.</summary>
    public bool CanLogIn(string userId) => FindUser(userId)?.Status is UserStatus.Active;

    /// <summary>Adds generated users, roles and user groups. The nth user is the same however many follow.</summary>
    public void Seed(SeedPlan plan) => Locked(() =>
    {
        TenantSeeder.Fill(Directory, plan);
        return true;
    });

    /// <summary>Adds a user. Roles and user groups of the record are joined; its id and times are given by the tenant.</summary>
    /// <exception cref="ArgumentException">The login name is missing or taken, or a role or user group does not exist.</exception>
    public UserRecord AddUser(UserRecord user) => Locked(() => TenantWorld.AddUser(Directory, user));

    /// <summary>Changes fields of a user; id, times, roles and user groups of the result are ignored.</summary>
    /// <exception cref="ArgumentException">There is no such user, or the new login name is taken.</exception>
    public UserRecord ChangeUser(string userId, Func<UserRecord, UserRecord> change) =>
        Locked(() => TenantWorld.ChangeUser(Directory, userId, change));

    /// <summary>Terminates a user, as the API would with full masking.</summary>
    /// <exception cref="ArgumentException">There is no such user.</exception>
    public void TerminateUser(string userId) =>
        Locked(() =>
        {
            UserLifecycle.Terminate(Directory, TenantWorld.RequireUser(Directory, userId), "left the organization", "FULL");
            return true;
        });

    /// <summary>Adds a role. Users and user groups of the record are assigned; its ids and times are given by the tenant where empty.</summary>
    /// <exception cref="ArgumentException">The unique id is taken, or a user or user group does not exist.</exception>
    public RoleRecord AddRole(RoleRecord role) => Locked(() => TenantWorld.AddRole(Directory, role));

    /// <summary>Adds a user group. Members and roles of the record are assigned; its ids and times are given by the tenant where empty.</summary>
    /// <exception cref="ArgumentException">The unique id is taken, or a member or role does not exist.</exception>
    public UserGroupRecord AddUserGroup(UserGroupRecord group) => Locked(() => TenantWorld.AddGroup(Directory, group));

    /// <summary>Assigns a role to a user directly, or takes it away.</summary>
    /// <exception cref="ArgumentException">There is no such user or role.</exception>
    public void SetRole(string userId, string roleId, bool assigned) =>
        Locked(() => TenantWorld.SetRole(Directory, userId, roleId, assigned));

    /// <summary>Makes a user a member of a user group, or ends that.</summary>
    /// <exception cref="ArgumentException">There is no such user or user group.</exception>
    public void SetMembership(string userId, string groupId, bool member) =>
        Locked(() => TenantWorld.SetMembership(Directory, userId, groupId, member));

    /// <summary>Notes that somebody was logged in.</summary>
    public LoginRecord AddLogin(string loginName, DateTimeOffset from, DateTimeOffset? until) =>
        Locked(() => Directory.AddLogin(new LoginRecord(loginName, from, until)));

    /// <summary>A canonical, comparable picture of everything in the tenant.</summary>
    public TenantSnapshot Snapshot() => Locked(() => new TenantSnapshot(
        Id,
        Users,
        Roles,
        UserGroups,
        [.. Directory.PermissionSets.Items.OrderBy(set => set.UniqueId, StringComparer.Ordinal)],
        [.. Directory.CredentialSets.Items.OrderBy(set => set.UniqueId, StringComparer.Ordinal)],
        [.. Directory.DeviceGroups.Items.OrderBy(group => group.Id, StringComparer.Ordinal)]));

    internal void Change(TenantProfile profile) => Locked(() =>
    {
        Profile = profile with { UpdatedTime = Directory.Now };
        Changes?.SetTenant();
        Directory.Users.ForgetAll();
        return true;
    });

    /// <summary>A copy of what is in the tenant, which further changes do not touch. The caller holds the lock.</summary>
    internal TenantDirectory Copy()
    {
        var copy = new TenantDirectory(this, ordinal, changes: null);
        TenantImport.Fill(copy, TenantExport.Export(this, []), takeNames: false);
        return copy;
    }

    /// <summary>Runs an action while nobody else can change any of these tenants. A partner is locked before its clients.</summary>
    internal static T LockedAll<T>(ReadOnlySpan<Tenant> tenants, Func<T> action)
    {
        if (tenants.IsEmpty)
            return action();
        var others = tenants[1..].ToArray();
        return tenants[0].Locked(() => LockedAll(others, action));
    }

    /// <summary>Runs an action on the tenant while nobody else can. What it changes is on disk when it ends, if it is kept there.</summary>
    internal T Locked<T>(Func<T> action)
    {
        lock (gate)
        {
            depth++;
            try
            {
                return action();
            }
            finally
            {
                depth--;
                if (depth == 0 && Changes is { Any: true } changes)
                    Registry.Session?.Write(this, changes);
            }
        }
    }
}
