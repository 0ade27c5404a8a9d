using OpsRampHarness.Conformance.Checks.Laws;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>Importing twice is importing once.</summary>
internal sealed class SecondImportElsewhere : ElsewhereCheck
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = Of<SecondImportChangesNothing>(
        "Importing again at once changes nothing in EIC",
        "an import describes a state: the same state gives the same accounts, entitlements and links",
        "Every import rewrites what it imported before: history, reviews and correlation never settle.",
        "Key every record by an id that never changes, and map each column once.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.WhereAccountsAreImported(pack, PlayAsync);

    private static async Task PlayAsync(CaseContext context)
    {
        var world = await ElsewhereScene.BuildAsync(context);
        await context.ImportAccountsAsync();
        await context.ImportAccessAsync();
        var before = Believed.Of(world);
        if (before.Count == 0)
        {
            context.Miss("The first import brings no account: see op/import-accounts.");
            return;
        }

        world.Clock.Advance(TimeSpan.FromDays(1));
        var accounts = await context.ImportAccountsAsync();
        var access = await context.ImportAccessAsync();
        var difference = Believed.Compare(before, Believed.Of(world));
        context.Assert.None(ElsewhereDiagnosis.Of(context, accounts));
        context.Assert.None(ElsewhereDiagnosis.Of(context, access));
        context.Assert.That(difference.IsNone, () => new Failure("second-import-differs", $"after a second import, of {before.Count} accounts: {difference}")
        {
            Location = context.Pack.Definition.Import!.Accounts!.Location,
            BlastRadius = difference.ToBlastRadius(context, "a second import", before),
        });
    }
}
