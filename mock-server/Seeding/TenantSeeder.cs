using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.UserGroups;

namespace OpsRampHarness.MockServer.Seeding;

/// <summary>Fills a tenant with generated roles, user groups and users.</summary>
internal static class TenantSeeder
{
    private static readonly string[] Areas =
        ["Network", "Server", "Storage", "Cloud", "Database", "Security", "Application", "Virtualization", "Backup", "Monitoring"];

    public static void Seed(Tenant tenant, SeedPlan plan)
    {
        var seeder = new UserSeeder(tenant.Workspace.Seed);
        var first = tenant.Locked(() => tenant.Directory.Users.Count) + 1;
        var users = ParallelEnumerable.Range(first, plan.Users).AsOrdered().Select(seeder.User).ToArray();
        tenant.Locked(() =>
        {
            var directory = tenant.Directory;
            var roles = Enumerable.Range(0, plan.Roles).Select(index => Role(directory, index)).ToArray();
            var groups = Enumerable.Range(0, plan.UserGroups).Select(index => Group(directory, index)).ToArray();
            for (var index = 0; index < users.Length; index++)
            {
                if (!directory.LoginNames.TryTake(users[index].LoginName))
                    throw new InvalidOperationException($"Login name '{users[index].LoginName}' is taken: two tenants of a workspace cannot hold the same generated users.");
                var user = directory.AddUser(users[index]);
                var number = first + index;
                if (roles.Length > 0)
                    Links.Assign(roles[number % roles.Length], user);
                if (groups.Length > 0)
                    Links.Join(groups[number / 2 % groups.Length], user);
            }

            return true;
        });
    }

    private static RoleEntry Role(TenantDirectory directory, int index) => directory.AddRole(new RoleRecord
    {
        Name = $"{Area(index)} Operator",
        Description = $"Operates the {Area(index).ToLowerInvariant()} estate",
        Scope = directory.Tenant.Kind is TenantKind.Partner ? "MSP" : "CLIENT",
        AllDevices = true,
        Permissions = [directory.PermissionSets.Items[index % directory.PermissionSets.Items.Count].Id],
    });

    private static UserGroupEntry Group(TenantDirectory directory, int index) => directory.AddGroup(new UserGroupRecord
    {
        Name = $"{Area(index)} Team",
        Description = $"People who look after the {Area(index).ToLowerInvariant()} estate",
        Email = $"{Area(index).ToLowerInvariant().Replace(' ', '-')}-team@example.com",
    });

    private static string Area(int index) => index < Areas.Length
        ? Areas[index]
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Areas[index % Areas.Length]} {(index / Areas.Length) + 1}");
}
