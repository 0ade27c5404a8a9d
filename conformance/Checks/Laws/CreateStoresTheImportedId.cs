using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>The account that a task made and the account that the import finds are the same one.</summary>
public sealed class CreateStoresTheImportedId : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/create-stores-the-imported-id",
        "What CreateAccountJSON stores as accountID is what the import stores as accountID",
        Level.Sound,
        null,
        "guide: CreateAccountJSON (accountIdPath) and ImportAccountEntJSON (keyField)",
        "The next import does not recognise the account: it suspends it and creates another one that belongs to nobody.",
        "Let accountIdPath name the field that colsToPropsMap maps to accountID.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Can(TaskKind.NewAccount) && pack.Definition.Import?.Accounts is not null ? [CheckCase.Of("", null, PlayAsync)] : [];

    private static async Task PlayAsync(CaseContext context)
    {
        if (await context.BuildAsync(new WorldPlan { EicKnowsAll = true }) is not { } world) return;
        var user = world.UserOf(Persons.Full);
        await context.ProvisionAsync(await world.Eic.RequestAccountAsync(user));
        if (world.Repository.Accounts.OfUser(user.Key, world.Eic.Endpoint.Key).LastOrDefault() is not { } account)
        {
            context.Miss("The task makes no account: see op/create-account.");
            return;
        }

        var known = world.Repository.Accounts.Of(world.Eic.Endpoint).Count;
        await context.ImportAccountsAsync();
        var accounts = world.Repository.Accounts.Of(world.Eic.Endpoint);
        var again = accounts.FirstOrDefault(other => other.Key == account.Key);
        var location = context.Pack.Definition.Provisioning(TaskKind.NewAccount)!.AccountId?.Location
            ?? context.Pack.Definition.Provisioning(TaskKind.NewAccount)!.Location;
        context.Assert.That(accounts.Count == known, () => new Failure(
            "account-made-again", $"the import does not recognise accountID '{account.AccountId ?? "(none)"}' and makes another account, '{accounts[^1].AccountId}'")
        {
            Expected = accounts[^1].AccountId,
            Actual = account.AccountId ?? "no accountID",
            Location = location,
            BlastRadius = new BlastRadius
            {
                World = world.Plan.ToString(), Event = "a full import after each New Account task", Accounts = known, Created = accounts.Count - known,
                Suspended = again is null || !AccountStatus.IsActive(again.Status) ? 1 : 0,
            },
        });
        context.Assert.That(again is not null && again.AccountId == (account.AccountId ?? again.AccountId), () => new Failure(
            "account-rekeyed", $"the import turns accountID '{account.AccountId}' into '{again?.AccountId}'") { Location = location });
    }
}
