using OpsRampHarness.Conformance.Checks.Laws;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Conformance.Worlds.Elsewhere;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>The import asks for every page that the mappings hold.</summary>
internal sealed class ImportCompleteElsewhere : ElsewhereCheck
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = Of<ImportComplete>(
        "An import asks for every page of its lists that the mappings hold",
        "EIC: what an import does not bring looks deleted",
        "EIC never learns what stands on the other pages; accounts it knows from before look deleted and are suspended.",
        "Add a pagination block to the call.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        Variants.WhereAccountsAreImported(pack, PlayAsync);

    private static async Task PlayAsync(CaseContext context)
    {
        var world = await ElsewhereScene.BuildAsync(context);
        if (world.Target is not MappedTarget target)
        {
            context.Miss("only the server knows how many there are");
            return;
        }

        var result = await context.ImportAccountsAsync();
        var access = context.Pack.EntitlementTypes.Count > 0 ? await context.ImportAccessAsync() : null;
        context.Assert.None(ElsewhereDiagnosis.Of(context, result));
        context.Assert.None(access is null ? null : ElsewhereDiagnosis.Of(context, access));
        foreach (var (mapping, page) in target.PagesNeverAskedFor())
        {
            context.Assert.That(false, () => new Failure("page-never-asked-for", $"nobody asks for mapping '{mapping}', which differs from {page} in the query only")
            {
                Location = context.Pack.Definition.Import!.Accounts!.Calls.FirstOrDefault()?.Location,
            });
        }
    }
}
