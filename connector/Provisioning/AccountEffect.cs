using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>What EIC believes once a task is done.</summary>
internal sealed class AccountEffect(IdentityRepository repository, TaskSubject subject)
{
    private readonly ChangeSource source = ChangeSource.Task(subject.Task.Key);

    /// <summary>Changes the account or its links; gives the account's key.</summary>
    public long? Apply(Dictionary<string, string?> learnt)
    {
        var account = subject.Account;
        switch (subject.Task.Kind)
        {
            case TaskKind.NewAccount:
                return Create(learnt).Key;
            case TaskKind.AddAccess:
                repository.Links.Add(account!.Key, subject.Entitlement!.Key, source);
                break;
            case TaskKind.RemoveAccess:
                repository.Links.Remove(account!.Key, subject.Entitlement!.Key, source);
                break;
            case TaskKind.EnableAccount:
                learnt["status"] = AccountStatus.ManuallyProvisioned;
                break;
            case TaskKind.DisableAccount or TaskKind.RemoveAccount:
                learnt["status"] = AccountStatus.ManuallySuspended;
                break;
        }

        if (account is not null && learnt.Count > 0)
            repository.Accounts.Update(account.Key, learnt, source);
        return account?.Key;
    }

    private Account Create(Dictionary<string, string?> learnt)
    {
        var columns = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["name"] = subject.Task.AccountName, ["status"] = AccountStatus.ManuallyProvisioned };
        foreach (var (column, value) in learnt)
        {
            // The name a request was made under stays, when the response gives none.
            if (value is not null || column != "name")
                columns[column] = value;
        }

        columns["status"] = AccountStatus.ManuallyProvisioned;
        return repository.Accounts.Add(subject.Endpoint.Key, subject.User?.Key, columns, source);
    }
}
