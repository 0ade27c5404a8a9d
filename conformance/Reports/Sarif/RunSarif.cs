using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Linting.Rules;

namespace OpsRampHarness.Conformance.Reports.Sarif;

/// <summary><c>results.sarif</c>: the findings of a run and the cases that failed, each at its place in the pack.</summary>
internal static class RunSarif
{
    /// <param name="run">The run.</param>
    /// <param name="packFolder">What leads from the repository's root to the pack's files; null for nothing.</param>
    public static byte[] Write(Run run, string? packFolder) => SarifReport.Write(
        run.Harness,
        [.. RuleCatalogue.All.Select(SarifRule.Of), .. run.Checks.Select(SarifRule.Of)],
        [.. run.Findings.Select(SarifResult.Of), .. run.Cases.Where(VerdictRules.IsFailure).Select(SarifResult.Of)],
        packFolder);
}
