using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>The checks that make sense against any system; every other check of the catalogue is skipped there, and says why.</summary>
internal static class ElsewhereCatalogue
{
    private static readonly IReadOnlyList<ElsewhereCheck> All =
    [
        new TestConnectionElsewhere(),
        new ImportAccountsElsewhere(),
        new ImportEntitlementsElsewhere(),
        new LinkAccountsElsewhere(),
        .. TaskElsewhere.All,
        new ImportCompleteElsewhere(),
        new SecondImportElsewhere(),
        new EveryGrantCanBeRemovedElsewhere(),
        new NullNeverBecomesTextElsewhere(),
        new NothingLeavesElsewhere(),
        new SecretsStayInsideElsewhere(),
    ];

    /// <summary>Every case of every check for a pack, in the order of the catalogue.</summary>
    public static IEnumerable<PlannedCase> Planned(PackProfile pack, ITargetSource target) =>
        CheckCatalogue.All.SelectMany(check => All.FirstOrDefault(other => other.Description.Id == check.Description.Id) is { } elsewhere
            ? Cases(elsewhere, pack, target)
            : [new PlannedCase(check.Description, CheckCase.Skipped("", check.Description.Operation, "needs-opsramp-mock", WhyNot(check.Description.Id)))]);

    private static IEnumerable<PlannedCase> Cases(ElsewhereCheck check, PackProfile pack, ITargetSource target) =>
        check.Cases(pack).Select(item => new PlannedCase(check.Description, check.Writes && !target.MayWrite && item.Play is not null
            ? CheckCase.Skipped(item.Variant, item.Operation, "would-write", "it changes what the server holds, which --allow-writes permits")
            : item));

    private static string WhyNot(string id) => id.Split('/')[0] switch
    {
        "auth" => "nobody can spoil the tokens of this target",
        "fault" or "loss" => "nobody can make this target fail on purpose",
        _ => "nobody can arrange what this target holds, or look into it",
    };
}
