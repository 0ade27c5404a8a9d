using System.Globalization;
using OpsRampHarness.MockServer.Documents;
using OpsRampHarness.MockServer.Roles;
using OpsRampHarness.MockServer.Tenancy;
using OpsRampHarness.MockServer.UserGroups;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.MockServer.Seeding;

/// <summary>Fills a tenant with generated roles, user groups and users.</summary>
internal static class TenantSeeder
{
    /// <summary>For fewer users than this a second thread, which needs a faker of its own, takes longer than it saves.</summary>
    private const int WorthSharing = 2000;

    private static readonly string[] Areas =
        ["Network", "Server", "Storage", "Cloud", "Database", "Security", "Application", "Virtualization", "Backup", "Monitoring"];

    public static void Fill(TenantDirectory directory, SeedPlan plan)
    {
        var seeder = new UserSeeder(directory.Tenant.Registry.Seed);
        var first = directory.Users.NextNumber;
        var users = plan.Users < WorthSharing
            ? Enumerable.Range(0, plan.Users).Select(index => seeder.User(first + index)).ToArray()
            : ParallelEnumerable.Range(0, plan.Users).AsOrdered().Select(index => seeder.User(first + index)).ToArray();
        var roles = Enumerable.Range(0, plan.Roles).Select(index => Role(directory, index)).ToArray();
        var groups = Enumerable.Range(0, plan.UserGroups).Select(index => Group(directory, index)).ToArray();
        for (var index = 0; index < users.Length; index++)
        {
            var user = Add(directory, users[index]);
            var number = first + index;
            if (roles.Length > 0)
                Links.Assign(roles[number % roles.Length], user);
            if (groups.Length > 0)
                Links.Join(groups[number / 2 % groups.Length], user);
        }

        if (plan.Hostile)
            AddHostile(directory);
    }

    private static void AddHostile(TenantDirectory directory)
    {
        var roles = HostileUsers.Roles.Select(directory.AddRole).ToArray();
        var groups = HostileUsers.Groups.Select(directory.AddGroup).ToArray();
        var index = 0;
        foreach (var record in HostileUsers.All(string.Create(CultureInfo.InvariantCulture, $"-{directory.Users.NextNumber}")))
        {
            var user = Add(directory, record);
            Links.Assign(roles[index % roles.Length], user);
            Links.Join(groups[index % groups.Length], user);
            index++;
        }
    }

    private static UserEntry Add(TenantDirectory directory, UserRecord record)
    {
        if (!directory.LoginNames.TryTake(record.LoginName))
            throw new DocumentException($"Login name '{record.LoginName}' is taken by another user; it must be unique over all tenants.");
        return directory.Users.Add(record);
    }

    private static RoleEntry Role(TenantDirectory directory, int index) => directory.AddRole(new RoleRecord
    {
        Name = $"{Area(index)} Operator",
        Description = $"Operates the {Area(index).ToLowerInvariant()} estate",
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
        : string.Create(CultureInfo.InvariantCulture, $"{Areas[index % Areas.Length]} {(index / Areas.Length) + 1}");
}
