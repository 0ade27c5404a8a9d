using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>Everything that decides what EIC knows at the beginning of a world, as short texts: with equal beginnings it knows the same.</summary>
internal static class Beginning
{
    /// <summary>Where EIC knows users only.</summary>
    /// <param name="home">The pack its system is named after, and that it learns with.</param>
    /// <param name="pack">The pack it runs.</param>
    /// <param name="settings">What all worlds of the run share.</param>
    /// <param name="users">The columns of the users.</param>
    public static string Of(PackProfile home, PackProfile pack, WorldSettings settings, IEnumerable<Dictionary<string, string?>> users)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{settings.Seed} {settings.ClockStart:O}\n");
        text.AppendJoin(' ', settings.Switches.Changed).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{pack.Pack.Name} {pack.Pack.Find("ImportUserJSON")?.Sha256} {pack.Credentials.ClientId} {pack.Credentials.ClientSecret}\n");
        foreach (var attribute in home.Pack.Attributes.Where(attribute => !ProvisioningAttributes.Contains(attribute.Name)))
            text.Append(CultureInfo.InvariantCulture, $"{attribute.Name} {attribute.Sha256}\n");
        text.AppendJoin(' ', home.Hosts).Append(home.Pack.Name).Append('\n');
        foreach (var user in users)
        {
            // Nothing and the empty text are not the same, and no value may look like another column.
            foreach (var (column, value) in user)
            {
                if (value is not null) text.Append(CultureInfo.InvariantCulture, $"{column}={value.Length}:{value} ");
            }

            text.Append('\n');
        }

        return Hash(text);
    }

    /// <summary>What is to be added where it knows all that is in the tenant.</summary>
    /// <param name="plan">The world.</param>
    /// <param name="arranged">What was added to the generated tenant.</param>
    public static string Of(WorldPlan plan, IEnumerable<SnapshotDifference> arranged) =>
        Hash(new StringBuilder(FormattableString.Invariant($"{plan.Users} {plan.Roles} {plan.UserGroups}\n")).AppendJoin('\n', arranged));

    private static string Hash(StringBuilder text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
