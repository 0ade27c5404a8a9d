using OpsRampHarness.Conformance.Checks.Operations;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>A full import brings accounts with names and ids of their own.</summary>
internal sealed class ImportAccountsElsewhere : ElsewhereCheck
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = Of<ImportAccounts>(
        "A full import brings accounts, each with a name and an id that no other has",
        "EIC: accounts are known by name and accountID",
        "EIC does not know who has an account: access reviews miss them, and every later operation on them is impossible.",
        "Check url, listField, keyField and colsToPropsMap of accountParams.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Definition.Import?.Accounts is null
            ? [CheckCase.Skipped("", "import-accounts", "no-json", "ImportAccountEntJSON has no accountParams")]
            : [CheckCase.Of("", "import-accounts", PlayAsync)];

    private static async Task PlayAsync(CaseContext context)
    {
        var world = await ElsewhereScene.BuildAsync(context);
        var result = await context.ImportAccountsAsync();
        var accounts = world.Repository.Accounts.Of(world.Eic.Endpoint);
        var location = context.Pack.Definition.Import!.Accounts!.Location;

        context.Assert.None(ElsewhereDiagnosis.Of(context, result));
        context.Assert.That(accounts.Count > 0, () => new Failure("nothing-imported", "The import says it went well and brought no account.") { Location = location });
        context.Assert.That(accounts.All(account => !string.IsNullOrEmpty(account.Name)), () =>
            new Failure("account-without-name", "An imported account has no name.") { Location = location, Fix = "map the column name in colsToPropsMap" });
        context.Assert.That(accounts.All(account => !string.IsNullOrEmpty(account.AccountId)), () =>
            new Failure("account-without-id", "An imported account has no accountID.") { Location = location, Fix = "map the column accountID in colsToPropsMap" });
        var twice = accounts.GroupBy(account => account.AccountId, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        context.Assert.That(twice is null, () => new Failure("account-twice", FormattableString.Invariant($"{twice!.Count()} accounts have the accountID '{twice!.Key}'.")) { Location = location });
    }
}
