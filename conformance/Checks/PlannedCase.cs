using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>A case together with the check it belongs to.</summary>
/// <param name="Check">The check.</param>
/// <param name="Case">The case.</param>
internal sealed record PlannedCase(CheckDescription Check, CheckCase Case)
{
    /// <summary>Its id, as results name it.</summary>
    public string Id => Case.Variant.Length == 0 ? Check.Id : $"{Check.Id}:{Case.Variant}";

    /// <summary>Every case of every check for a pack, in the order of the catalogue.</summary>
    public static IEnumerable<PlannedCase> All(PackProfile pack) =>
        CheckCatalogue.All.SelectMany(check => check.Cases(pack).Select(item => new PlannedCase(check.Description, item)));

    /// <summary>
    /// A baseline without the entries that speak only of cases the matrix leaves out: nothing can be said about them.
    /// </summary>
    public static Baseline Within(Baseline baseline, IReadOnlyList<PlannedCase> all, Matrix matrix) => baseline with
    {
        Failures =
        [
            .. baseline.Failures.Where(entry =>
                all.Where(planned => planned.IsCoveredBy(entry)).ToList() is not { Count: > 0 } covered
                || covered.Exists(planned => planned.Case.Matrix <= matrix)),
        ],
    };

    private bool IsCoveredBy(KnownFailure entry) =>
        entry.Check == Check.Id && (entry.Variant is null || entry.Variant == Case.Variant);
}
