using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Importing;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>What came of a world in which a pack's imports were played.</summary>
/// <param name="Known">How many accounts EIC knew before.</param>
/// <param name="Users">How many users live in OpsRamp.</param>
/// <param name="Outcome">What the imports did.</param>
/// <param name="After">What EIC believes afterwards.</param>
internal sealed record Rehearsal(int Known, int Users, WorldOutcome Outcome, Belief After)
{
    private const int ExamplesShown = 3;

    /// <summary>Plays both imports of a pack; null when EIC cannot be brought to know what the world asks for.</summary>
    /// <param name="scene">The world.</param>
    /// <param name="home">The pack EIC knows from.</param>
    /// <param name="pack">The pack that imports.</param>
    /// <param name="types">The entitlement types of either pack: what links there really are is told by them.</param>
    /// <param name="settings">What all worlds share.</param>
    public static async Task<Rehearsal?> PlayAsync(ComparisonWorld scene, PackProfile home, PackProfile pack, IReadOnlyList<EntitlementTypeProfile> types, WorldSettings settings)
    {
        await using var world = await World.CreateAsync(scene.Plan with { Home = home }, pack, settings);
        if (scene.Plan.EicKnowsAll && !world.EicKnowsAll) return null;

        var target = world.Tenant.Snapshot();
        var owners = world.Repository.Accounts.Of(world.Eic.Endpoint).ToDictionary(account => account.Key, account => Belief.OwnerOf(account, target));
        scene.Happens?.Invoke(world);
        var before = Belief.Of(world, owners: null);

        var accounts = await world.Eic.ImportAccountsAsync();
        var access = await world.Eic.ImportAccessAsync();
        var after = Belief.Of(world, owners);
        return new Rehearsal(
            owners.Count,
            world.Tenant.Users.Count(user => user.Status != UserStatus.Terminated),
            Measure(world, before, after, Truth(world, types), KeyOf(home), accounts.Succeeded ? KeyOf(pack) : KeyOf(home)) with
            {
                Jobs = [Words("accounts", accounts), Words("access", access)],
                HeldBack = accounts.Diagnostics.Any(diagnostic => diagnostic.Id == "import/account-threshold")
                    ? before.Accounts.Count - (accounts.Counts.Read - accounts.Counts.Added)
                    : 0,
                FailedJobs = (accounts.Succeeded ? 0 : 1) + (access.Succeeded ? 0 : 1),
                Notes =
                [
                    .. accounts.Diagnostics.Concat(access.Diagnostics).Where(diagnostic => diagnostic.Severity != Severity.Note)
                        .Select(diagnostic => $"{diagnostic.Message} {diagnostic.Consequence}").Distinct(StringComparer.Ordinal),
                ],
            },
            after);
    }

    private static WorldOutcome Measure(
        World world, Belief before, Belief after, HashSet<(string User, string Type, string Id)> truth, string keyBefore, string keyAfter)
    {
        var users = world.Tenant.Users.ToDictionary(user => user.Id, StringComparer.Ordinal);
        bool IsActiveUser(string? owner) => owner is not null && users.GetValueOrDefault(owner)?.Status == UserStatus.Active;

        var kept = before.Accounts.Select(entry => (Before: entry.Value, After: after.Accounts[entry.Key])).ToList();
        var created = after.Accounts.Where(entry => !before.Accounts.ContainsKey(entry.Key)).Select(entry => entry.Value).ToList();
        var had = before.Accounts.Values.Select(account => account.Owner).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var has = after.Accounts.Values.Select(account => account.Owner).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var suspended = kept.Where(pair => pair.Before.IsActive && !pair.After.IsActive).Select(pair => pair.Before).ToList();
        var wrongly = suspended.Where(account => IsActiveUser(account.Owner)).ToList();
        var back = kept.Where(pair => !pair.Before.IsActive && pair.After.IsActive).Select(pair => pair.After).ToList();
        var links = after.Links.Where(link => link.Owner is not null && users[link.Owner].Status != UserStatus.Terminated)
            .Select(link => (link.Owner!, link.Type, link.Entitlement)).ToHashSet();
        return new WorldOutcome
        {
            Jobs = [],
            Created = created.Count,
            CreatedWrongly = created.Count(account => account.Owner is null || had.Contains(account.Owner))
                + created.GroupBy(account => account.Owner).Where(group => group.Key is not null && !had.Contains(group.Key)).Sum(group => group.Count() - 1),
            Unseen = users.Values.Count(user => user.Status != UserStatus.Terminated && !has.Contains(user.Id)),
            Rekeyed = kept.Count(pair => pair.After.IsActive && IsRekeyed(pair.Before, pair.After, keyBefore, keyAfter)),
            Suspended = suspended.Count,
            SuspendedWrongly = wrongly.Count,
            LeftActive = after.Accounts.Values.Count(account => account.IsActive && account.Owner is not null && !IsActiveUser(account.Owner)),
            BroughtBack = back.Count,
            BroughtBackWrongly = back.Count(account => !IsActiveUser(account.Owner)),
            Links = after.Links.Count,
            LinksMissing = truth.Count(link => !links.Contains(link)),
            LinksWrong = links.Count(link => !truth.Contains(link)),
            Examples = [.. wrongly.Take(ExamplesShown).Select(account => account.Name)],
        };
    }

    private static bool IsRekeyed(BelievedAccount before, BelievedAccount after, string keyBefore, string keyAfter) =>
        after.Columns.GetValueOrDefault(keyAfter) is { } key
        && (key != before.Columns.GetValueOrDefault(keyBefore)
            || after.Columns.GetValueOrDefault("accountID") != before.Columns.GetValueOrDefault("accountID"));

    /// <summary>Which living user really has which role or group.</summary>
    private static HashSet<(string User, string Type, string Id)> Truth(World world, IReadOnlyList<EntitlementTypeProfile> types) =>
    [
        .. from type in types
           from user in world.Tenant.Users
           where user.Status != UserStatus.Terminated
           from id in Scene.Holdings(world, user.Id, type)
           select (user.Id, type.Name, id),
    ];

    private static string KeyOf(PackProfile pack) => pack.Definition.Import?.Accounts?.Calls.FirstOrDefault()?.KeyField?.Value ?? "accountID";

    private static string Words(string what, ImportResult result) =>
        $"import of {what}: {(result.Succeeded ? "done" : "failed")}, {result.Run.Comments}";
}
