using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Importing;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Compares the accounts EIC holds with the users OpsRamp has.</summary>
internal static class AccountSets
{
    /// <summary>The failure when they are not the same set; null when they are.</summary>
    public static Failure? Compare(CaseContext context, ImportResult result)
    {
        var world = context.World!;
        var users = world.Tenant.Users.Where(user => user.Status != UserStatus.Terminated).Select(user => user.Id).ToHashSet(StringComparer.Ordinal);
        var accounts = world.Repository.Accounts.Of(world.Eic.Endpoint);
        var known = accounts.Select(account => account.AccountId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var unseen = users.Count(user => !known.Contains(user));
        var strange = accounts.Count(account => account.AccountId is null || !users.Contains(account.AccountId));
        if (unseen == 0 && strange == 0 && accounts.Count == users.Count) return null;

        var failure = new Failure("import-incomplete", Message(users.Count, accounts.Count, unseen, strange))
        {
            Expected = FormattableString.Invariant($"{users.Count} accounts, one for each user"),
            Actual = FormattableString.Invariant($"{accounts.Count} accounts; {unseen} users are missing and {strange} accounts are nobody's"),
            Location = context.Pack.Definition.Import?.Accounts?.Calls.FirstOrDefault()?.Location,
            BlastRadius = new BlastRadius
            {
                World = world.Plan.ToString(), Event = "a full import", Accounts = users.Count, Unseen = unseen, Created = strange,
            },
        };
        return ImportDiagnosis.Explain(result, world.Eic.Exchanges, failure);
    }

    private static string Message(int users, int accounts, int unseen, int strange) => strange == 0
        ? FormattableString.Invariant($"imported {users - unseen} of {users} users")
        : FormattableString.Invariant($"imported {accounts} accounts from {users} users, {strange} of them with an id that no user has");
}
