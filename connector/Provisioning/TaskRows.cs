using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>The rows a task is about, at one moment.</summary>
/// <param name="Account">Its account; null: there is none yet.</param>
/// <param name="Link">The link it is about, in words; null: it is about none.</param>
/// <param name="IsLinked">Whether the link is there.</param>
internal sealed record TaskRows(Account? Account, string? Link, bool IsLinked)
{
    public static TaskRows Of(IdentityRepository repository, TaskSubject subject) => subject is { Account: { } account, Entitlement: { } entitlement }
        ? new TaskRows(account, $"{account.Name} has {entitlement.Value ?? entitlement.EntitlementId}", repository.Links.EntitlementsOf(account.Key).Contains(entitlement.Key))
        : new TaskRows(subject.Account, null, false);

    /// <summary>What is different from an earlier moment of the same task.</summary>
    public IEnumerable<ChangedRows> ChangedFrom(TaskRows before)
    {
        if (Account is { Name: var name } && before.Account is null)
            yield return new ChangedRows("account", 1, 0, [name ?? ""]);
        else if (Account is not null && !Account.Columns.SequenceEqual(before.Account!.Columns))
            yield return new ChangedRows("account", 0, 1, [Account.Name ?? ""]);
        if (Link is not null && IsLinked != before.IsLinked)
            yield return IsLinked ? new ChangedRows("link", 1, 0, [Link]) : new ChangedRows("link", 0, 1, [Link]);
    }
}
