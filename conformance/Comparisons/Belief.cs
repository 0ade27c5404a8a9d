using System.Globalization;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>An account as EIC believes in it, under a name that is the same whichever pack imported it.</summary>
/// <param name="Owner">Id of the OpsRamp user it stands for; null when it is nobody's.</param>
/// <param name="IsActive">Whether EIC takes it for active.</param>
/// <param name="Columns">What EIC holds of it, the owner in EIC included, housekeeping not.</param>
internal sealed record BelievedAccount(string? Owner, bool IsActive, IReadOnlyDictionary<string, string> Columns)
{
    /// <summary>What people call it.</summary>
    public string Name => Columns.GetValueOrDefault("name") ?? Columns.GetValueOrDefault("accountID") ?? "an account without a name";

    /// <summary>Whether both are the same in everything but status.</summary>
    public bool IsLike(BelievedAccount other) =>
        Columns.Count == other.Columns.Count
        && Columns.All(column => column.Key == "status" || other.Columns.GetValueOrDefault(column.Key) == column.Value);
}

/// <summary>That an account has an entitlement.</summary>
/// <param name="Account">The account's name in <see cref="Belief.Accounts"/>.</param>
/// <param name="Owner">Id of the OpsRamp user the account stands for.</param>
/// <param name="Type">Name of the entitlement type.</param>
/// <param name="Entitlement">Id of the role or group in OpsRamp, or what EIC calls it.</param>
internal sealed record BelievedLink(string Account, string? Owner, string Type, string Entitlement);

/// <summary>What EIC believes at one moment of a world.</summary>
internal sealed record Belief(IReadOnlyDictionary<string, BelievedAccount> Accounts, IReadOnlySet<BelievedLink> Links)
{
    /// <summary>How accounts that were there before are named.</summary>
    public const string KnownPrefix = "known:";

    // What an import notes for itself says nothing about the account.
    private static readonly string[] Housekeeping = [AccountColumns.MappingInformation, "updatedate", "updateUser", "jobid", "saviyntConnectJobId"];

    /// <summary>Reads what EIC believes now.</summary>
    /// <param name="world">The world.</param>
    /// <param name="owners">Owners of the accounts that were there before, by key; null when all count as there before.</param>
    public static Belief Of(World world, IReadOnlyDictionary<long, string?>? owners)
    {
        var target = world.Tenant.Snapshot();
        var accounts = new Dictionary<string, BelievedAccount>(StringComparer.Ordinal);
        var names = new Dictionary<long, string>();
        foreach (var account in world.Repository.Accounts.Of(world.Eic.Endpoint))
        {
            var isKnown = owners is null || owners.ContainsKey(account.Key);
            var owner = owners is not null && owners.TryGetValue(account.Key, out var known) ? known : OwnerOf(account, target);
            var name = isKnown
                ? string.Create(CultureInfo.InvariantCulture, $"{KnownPrefix}{account.Key}")
                : Unique(accounts, $"new:{owner ?? account.AccountId ?? account.Name}");
            accounts.Add(name, new BelievedAccount(owner, AccountStatus.IsActive(account.Status), Columns(account)));
            names.Add(account.Key, name);
        }

        return new Belief(accounts, LinksOf(world, target, accounts, names));
    }

    /// <summary>The OpsRamp user an account stands for: the one whose id it holds anywhere, else the one whose login name it has.</summary>
    public static string? OwnerOf(Account account, TenantSnapshot target)
    {
        var values = account.Columns.Values.ToHashSet(StringComparer.Ordinal);
        return (target.Users.FirstOrDefault(user => values.Contains(user.Id))
            ?? target.Users.FirstOrDefault(user => user.LoginName == account.Name))?.Id;
    }

    private static Dictionary<string, string> Columns(Account account)
    {
        var columns = account.Columns.Where(column => !Housekeeping.Contains(column.Key, StringComparer.OrdinalIgnoreCase))
            .ToDictionary(column => column.Key, column => column.Value, StringComparer.OrdinalIgnoreCase);
        if (account.UserKey is { } user) columns["user"] = user.ToString(CultureInfo.InvariantCulture);
        return columns;
    }

    private static HashSet<BelievedLink> LinksOf(
        World world, TenantSnapshot target, Dictionary<string, BelievedAccount> accounts, Dictionary<long, string> names)
    {
        var ids = target.Roles.Select(role => role.UniqueId).Concat(target.UserGroups.Select(group => group.UniqueId)).ToHashSet(StringComparer.Ordinal);
        var types = world.Repository.Entitlements.Types.ToDictionary(type => type.Key, type => type.Name);
        var entitlements = world.Repository.Entitlements.All.ToDictionary(
            entitlement => entitlement.Key,
            entitlement => (Type: types[entitlement.TypeKey], Id: entitlement.Columns.Values.FirstOrDefault(ids.Contains)
                ?? entitlement.EntitlementId ?? entitlement.Value ?? ""));
        return
        [
            .. world.Repository.Links.All.Where(link => names.ContainsKey(link.AccountKey)).Select(link => new BelievedLink(
                names[link.AccountKey], accounts[names[link.AccountKey]].Owner,
                entitlements[link.EntitlementKey].Type, entitlements[link.EntitlementKey].Id)),
        ];
    }

    private static string Unique(Dictionary<string, BelievedAccount> taken, string name)
    {
        var unique = name;
        for (var count = 2; taken.ContainsKey(unique); count++) unique = string.Create(CultureInfo.InvariantCulture, $"{name}#{count}");
        return unique;
    }
}
