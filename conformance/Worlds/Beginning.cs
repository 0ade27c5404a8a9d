using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>Everything that decides what EIC learns in a world, as one text: worlds with equal beginnings learn the same.</summary>
internal static class Beginning
{
    /// <summary>The beginning of a world.</summary>
    /// <param name="world">The world, before EIC has learned anything.</param>
    /// <param name="home">The pack it learns with.</param>
    /// <param name="settings">What all worlds of the run share.</param>
    /// <param name="arranged">What was added to the generated tenant.</param>
    /// <returns>Null for a world with several tenants, which is like no other.</returns>
    public static string? Of(World world, PackProfile home, WorldSettings settings, IEnumerable<SnapshotDifference> arranged)
    {
        if (world.Workspace.Tenants.Count > 1) return null;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{settings.Seed} {settings.ClockStart:O}\n");
        text.AppendJoin(' ', settings.Switches.Changed).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{world.Pack.Credentials.ClientId} {world.Pack.Credentials.ClientSecret} {world.Plan.Users} {world.Plan.Roles} {world.Plan.UserGroups}\n");
        foreach (var attribute in home.Pack.Attributes.Where(attribute => !ProvisioningAttributes.Contains(attribute.Name)))
            text.Append(CultureInfo.InvariantCulture, $"{attribute.Name} {attribute.Sha256}\n");
        text.AppendJoin(' ', home.Hosts).Append(home.Pack.Name).Append('\n');
        foreach (var user in world.Repository.Users.All)
        {
            foreach (var (column, value) in user.Columns) text.Append(CultureInfo.InvariantCulture, $"{column}={value} ");
            text.Append('\n');
        }

        text.AppendJoin('\n', arranged);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
