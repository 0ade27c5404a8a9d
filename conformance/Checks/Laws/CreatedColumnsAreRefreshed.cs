using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>A column that only the creation fills says for ever what was true that day.</summary>
public sealed class CreatedColumnsAreRefreshed : Check
{
    private const string New = "changed";

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/created-columns-are-refreshed",
        "What creating an account stores of the user, the import keeps up to date",
        Level.Resilient,
        null,
        "responseColsToPropsMap fills a column once; only the import fills it again",
        "The column shows a name or address the person no longer has, and rules that read it go wrong.",
        "Map every column of responseColsToPropsMap in colsToPropsMap of the account import too.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Definition.Import?.Accounts is null || !Stored(pack).Any()
            ? []
            : TaskPlay.Of(pack).Where(play => play.Kind == TaskKind.NewAccount).Select(play => CheckCase.Of("", null, context => PlayAsync(context, play)));

    /// <summary>What is stored of the answer; the name has laws of its own.</summary>
    private static IEnumerable<ColumnMapping> Stored(PackProfile pack) =>
        (pack.Definition.Provisioning(TaskKind.NewAccount)?.Columns ?? []).Where(mapping => mapping.Path is not null && mapping.Column.Name != "name");

    private static async Task PlayAsync(CaseContext context, TaskPlay play)
    {
        if (await play.AskAsync(context, Persons.Full) is not { } request) return;
        var world = context.World!;
        var created = await context.ProvisionAsync(request);
        if (!created.Succeeded || world.Tenant.Users.FirstOrDefault(user => user.Email == Persons.Full.Email) is not { } user)
        {
            context.Miss("No user is created: see op/create-account.");
            return;
        }

        var account = world.Repository.Accounts.Of(world.Eic.Endpoint)[^1];
        string?[] gone = [user.FirstName, user.LastName, user.Email];
        world.Tenant.ChangeUser(user.Id, known => known with { FirstName = $"{New}-{known.FirstName}", LastName = $"{New}-{known.LastName}", Email = $"{New}-{known.Email}" });
        await context.ImportAccountsAsync();

        var after = world.Repository.Accounts.Get(account.Key);
        foreach (var mapping in Stored(context.Pack))
        {
            var value = after[mapping.Column.Name];
            context.Assert.That(value is null || !gone.Contains(value) || value != account[mapping.Column.Name], () => new Failure(
                "column-out-of-date", $"{mapping.Column.Name} is still '{value}', which the user no longer has: the import does not fill it")
            {
                Location = context.Pack.Definition.Import!.Accounts!.Calls.SelectMany(call => call.Columns).FirstOrDefault()?.Location,
            });
        }
    }
}
