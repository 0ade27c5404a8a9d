using System.Globalization;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>What EIC believes of one account, without what only a history tells: when and by what it came to believe it.</summary>
/// <param name="AccountId">The account's id in OpsRamp.</param>
/// <param name="IsActive">Whether EIC takes it for active.</param>
/// <param name="Owner">The EIC user it belongs to; null for nobody.</param>
/// <param name="Entitlements">The ids of its entitlements, sorted.</param>
internal sealed record Believed(string AccountId, bool IsActive, string? Owner, string Entitlements)
{
    /// <summary>All accounts of a world, sorted; an account that is there twice is there twice.</summary>
    public static IReadOnlyList<Believed> Of(World world)
    {
        var users = world.Repository.Users.All.ToDictionary(user => user.Key, user => user.Username);
        var ids = world.Repository.Entitlements.All.ToDictionary(entitlement => entitlement.Key, entitlement => entitlement.EntitlementId ?? "");
        var links = world.Repository.Links.All.ToLookup(link => link.AccountKey, link => ids[link.EntitlementKey]);
        return
        [
            .. world.Repository.Accounts.Of(world.Eic.Endpoint)
                .Select(account => new Believed(
                    account.AccountId ?? "",
                    AccountStatus.IsActive(account.Status),
                    account.UserKey is { } key ? users[key] : null,
                    string.Join(' ', links[account.Key].Order(StringComparer.Ordinal))))
                .OrderBy(believed => believed.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>What another time or world differs in, counted as a reader would: accounts that stopped being active, that are there once more, links lost and gained.</summary>
    public static BeliefDifference Compare(IReadOnlyList<Believed> before, IReadOnlyList<Believed> after)
    {
        var now = after.ToLookup(believed => believed.AccountId, StringComparer.Ordinal);
        var then = before.ToLookup(believed => believed.AccountId, StringComparer.Ordinal);
        var suspended = then.Count(group => group.Any(believed => believed.IsActive) && !now[group.Key].Any(believed => believed.IsActive));
        var created = now.Sum(group => Math.Max(0, group.Count() - then[group.Key].Count()));
        var orphaned = then.Count(group => group.Any(believed => believed.Owner is not null) && now[group.Key].Any(believed => believed is { IsActive: true, Owner: null }));
        var had = Links(before);
        var has = Links(after);
        return new BeliefDifference(suspended, created, orphaned, had.Except(has).Count(), has.Except(had).Count());
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AccountId} {(IsActive ? "active" : "inactive")} {Owner} {Entitlements}");

    private static HashSet<(string, string)> Links(IEnumerable<Believed> accounts) =>
    [
        .. accounts.Where(account => account.IsActive)
            .SelectMany(account => account.Entitlements.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => (account.AccountId, id))),
    ];
}

/// <summary>How two beliefs about the same users differ.</summary>
/// <param name="Suspended">Users whose account is not active any more.</param>
/// <param name="Created">Accounts there are too many.</param>
/// <param name="Orphaned">Users whose active account lost its owner.</param>
/// <param name="LinksLost">Links of active accounts that are gone.</param>
/// <param name="LinksGained">Links of active accounts that were not there.</param>
internal sealed record BeliefDifference(int Suspended, int Created, int Orphaned, int LinksLost, int LinksGained)
{
    /// <summary>Whether there is no difference.</summary>
    public bool IsNone => Suspended + Created + Orphaned + LinksLost + LinksGained == 0;

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", new[]
    {
        (Suspended, "no longer active"), (Created, "there once more"), (Orphaned, "without their owner"),
        (LinksLost, "links lost"), (LinksGained, "links too many"),
    }.Where(part => part.Item1 > 0).Select(part => FormattableString.Invariant($"{part.Item1} {part.Item2}")));
}
