using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Operations;

/// <summary>A full import of accounts makes an account of every user.</summary>
public sealed class ImportAccounts : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "op/import-accounts",
        "A full import makes one named account of every OpsRamp user",
        Level.Documented,
        "import-accounts",
        "guide: Full account import",
        "EIC does not know who has an account: access reviews miss them, and every later operation on them is impossible.",
        "Check url, listField, keyField and colsToPropsMap of accountParams.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Definition.Import?.Accounts is null
            ? [CheckCase.Skipped("", "import-accounts", "no-json", "ImportAccountEntJSON has no accountParams")]
            : [CheckCase.Of("", "import-accounts", PlayAsync)];

    private static async Task PlayAsync(CaseContext context)
    {
        var world = (await context.BuildAsync(new WorldPlan { Members = Persons.All }))!;
        var before = world.Now();
        var result = await context.ImportAccountsAsync();
        var comparison = Comparison.Of(before, world.Now(), _ => false);
        context.Effects = comparison.ToEffects();

        context.Assert.None(ImportDiagnosis.Of(context.Pack, result, world.Eic.Exchanges));
        context.Assert.That(comparison.Unasked.Count == 0, () => Effect.MoreThanAsked(context, comparison));
        context.Assert.None(AccountSets.Compare(context, result));
        context.Assert.That(world.Repository.Accounts.Of(world.Eic.Endpoint).All(account => !string.IsNullOrEmpty(account.Name)), () =>
            new Failure("account-without-name", "An imported account has no name.")
            {
                Location = context.Pack.Definition.Import!.Accounts!.Location,
                Fix = "map the column name in colsToPropsMap",
            });
    }
}
