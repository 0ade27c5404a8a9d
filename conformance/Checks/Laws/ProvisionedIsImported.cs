using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Checks.Laws;

/// <summary>What EIC provisioned, the next import finds as EIC believes it to be.</summary>
public sealed class ProvisionedIsImported : Check
{
    private const int Shown = 3;

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "law/provisioned-is-imported",
        "An import after a task changes nothing that the task made EIC believe",
        Level.Sound,
        null,
        "EIC believes two sources, its own tasks and the import: they have to agree",
        "With every import the account changes its name, owner or status, or exists a second time: reviews and rules never settle.",
        "Let accountIdPath and responseColsToPropsMap of CreateAccountJSON give each column what colsToPropsMap of the import gives it.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        pack.Definition.Import?.Accounts is null
            ? []
            : TaskPlay.Of(pack)
                .Where(play => play.Kind != TaskKind.RemoveAccount)
                .Select(play => (play.Kind, Case: CheckCase.Of(play.Word, null, context => PlayAsync(context, play))))
                .Select(item => item.Kind == TaskKind.NewAccount ? item.Case : item.Case.InFullMatrix());

    private static async Task PlayAsync(CaseContext context, TaskPlay play)
    {
        if (await play.AskAsync(context, Persons.Full) is not { } request) return;
        var world = context.World!;
        if (!(await context.ProvisionAsync(request)).Succeeded)
        {
            context.Miss($"The task fails: see op/{play.Word.Split('=', ',')[1]}.");
            return;
        }

        var believed = Believed.Of(world);
        var before = world.Now();
        await context.ImportAccountsAsync();
        await context.ImportAccessAsync();
        var difference = Believed.Compare(believed, Believed.Of(world));
        var rewritten = before.Belief.DifferencesTo(world.Now().Belief)
            .Where(change => play.Kind == TaskKind.NewAccount && change is { Kind: "account", Column: not (null or "status" or "user" or AccountColumns.MappingInformation) })
            .OrderBy(change => change.Before is null)
            .ToList();

        context.Assert.That(difference.IsNone, () => new Failure("import-contradicts-task", $"the import after the task changes what EIC believes: {difference}")
        {
            Location = play.LocationIn(context.Pack),
            BlastRadius = difference.ToBlastRadius(context, "a full import after each task", believed),
        });
        context.Assert.That(rewritten.Count == 0, () => new Failure(
            "import-rewrites-account", $"the import after the task rewrites the account: {string.Join("; ", rewritten.Take(Shown).Select(change => $"{change.Column} {Text(change.Before)} → {Text(change.After)}"))}")
        {
            Location = Blamed(context.Pack, rewritten[0].Column!) ?? play.LocationIn(context.Pack),
        });
    }

    private static string Text(string? value) => value is null ? "nothing" : $"'{value}'";

    /// <summary>Where both fill the column, the import, which did it last; else where the creation should have.</summary>
    private static SourceLocation? Blamed(PackProfile pack, string column)
    {
        var created = pack.Definition.Provisioning(TaskKind.NewAccount)?.Columns ?? [];
        var imported = (pack.Definition.Import?.Accounts?.Calls ?? []).SelectMany(call => call.Columns);
        return created.Any(mapping => mapping.Column.Name == column)
            ? imported.FirstOrDefault(mapping => mapping.Column.Name == column)?.Location
            : created.FirstOrDefault()?.Location;
    }
}
