using OpsRampHarness.MockServer.Persistence;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Users;

/// <summary>The users of a tenant. None ever leaves it: who is terminated is kept. Whoever calls holds the tenant's lock.</summary>
/// <param name="directory">The state that they are part of.</param>
/// <param name="ordinal">Place of the tenant in its workspace.</param>
/// <param name="changes">Where changes are noted that are to be kept on disk; null for none.</param>
internal sealed class UserTable(TenantDirectory directory, int ordinal, StateChanges? changes)
{
    /// <summary>User ids are unique over the tenants of a workspace: each tenant has its own range.</summary>
    private const int MostUsers = 10_000_000;

    /// <summary>How many users' JSON and records are kept at once, so that whoever goes through a million users does not double the memory.</summary>
    private const int MaxEncoded = 50_000;

    private readonly Queue<UserEntry> encoded = new();
    private readonly List<UserEntry> all = [];
    private readonly List<UserEntry> remaining = [];

    /// <summary>All users by ascending id.</summary>
    public IReadOnlyList<UserEntry> All => all;

    /// <summary>The users that are not terminated, by ascending id.</summary>
    public IReadOnlyList<UserEntry> Remaining => remaining;

    /// <summary>How many users are deactivated.</summary>
    public int Deactivated { get; private set; }

    /// <summary>The number in the id of the next user.</summary>
    public long NextNumber => First + all.Count;

    /// <summary>Whether users keep the record last made of them.</summary>
    public bool KeepRecords => all.Count <= MaxEncoded;

    public UserEntry? Find(string id)
    {
        var index = DerivedIds.UserNumber(id) - First;
        return index >= 0 && index < all.Count ? all[(int)index] : null;
    }

    public UserEntry Add(UserRecord record)
    {
        if (all.Count == MostUsers)
            throw new InvalidOperationException($"Tenant '{directory.Tenant.Id}' is full: it holds {MostUsers} users.");
        var entry = new UserEntry(record with
        {
            Id = DerivedIds.User(NextNumber),
            CreatedTime = directory.OrNow(record.CreatedTime),
            UpdatedTime = directory.OrNow(record.UpdatedTime),
            Roles = [],
            UserGroups = [],
        }, directory);
        all.Add(entry);
        changes?.Set(StateKinds.User, entry.Record.Id, entry);
        if (record.Status is not UserStatus.Terminated)
            remaining.Add(entry);
        if (record.Status is UserStatus.Deactivated)
            Deactivated++;
        return entry;
    }

    public void Change(UserEntry user, UserRecord record)
    {
        var wasTerminated = user.Record.Status is UserStatus.Terminated;
        Deactivated += (record.Status is UserStatus.Deactivated ? 1 : 0) - (user.Record.Status is UserStatus.Deactivated ? 1 : 0);
        user.Record = record with { Roles = [], UserGroups = [] };
        if (wasTerminated == record.Status is UserStatus.Terminated)
            return;
        var place = remaining.BinarySearch(user, UserEntry.ById);
        if (wasTerminated)
            remaining.Insert(~place, user);
        else
            remaining.RemoveAt(place);
    }

    /// <summary>What every user shows has changed, such as the name of the tenant.</summary>
    public void ForgetAll()
    {
        foreach (var user in all)
            user.Forget();
    }

    /// <summary>Notes that a user's JSON is kept; that of the user encoded longest ago makes room.</summary>
    public void NoteEncoded(UserEntry user)
    {
        encoded.Enqueue(user);
        if (encoded.Count > MaxEncoded)
            encoded.Dequeue().Forget();
    }

    private long First => ((long)ordinal * MostUsers) + 1;
}
