using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Linting;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Lint;

/// <summary>Lints a pack as its settings want it.</summary>
internal static class PackLint
{
    /// <summary>What the linter found, with what the settings silence apart.</summary>
    /// <param name="read">The pack.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="isForOpsRamp">Whether it talks to OpsRamp; of another system the linter knows no routes. Null: what its URLs look like.</param>
    public static LintReport Lint(PackReadResult read, HarnessSettings settings, bool? isForOpsRamp = null) => Linter.Lint(read, new LintOptions
    {
        Target = isForOpsRamp ?? LooksLikeOpsRamp(read.Recovered) ? OpsRampTarget.Value : null,
        Hosts = settings.Hosts,
        Tenants = settings.Tenants,
        Silences = settings.Silenced,
    });

    /// <summary>What <c>lint</c> says of a pack.</summary>
    public static LintResult Run(string name, PackReadResult read, HarnessSettings settings, Baseline baseline, bool? isForOpsRamp = null)
    {
        var report = Lint(read, settings, isForOpsRamp);
        var (findings, stale) = BaselineApplication.OfFindings(baseline.Findings, Findings(report.Findings, read));
        return new LintResult
        {
            Pack = name,
            Findings = findings,
            Silenced = report.Silenced.Count == 0 ? [] : [.. Findings(report.Silenced, read).Select(finding => finding with { Why = settings.Silenced.First(silence => silence.Rule == finding.Rule).Why })],
            StaleEntries = stale,
        };
    }

    /// <summary>A pack that names a single address, or none, says too little to be taken for another system's.</summary>
    private static bool LooksLikeOpsRamp(Pack? pack) =>
        pack is null || PackAddresses.Of(pack) is var addresses && (addresses.Count < 2 || PackProfile.AreOfOpsRamp(addresses));

    /// <summary>Findings as a run keeps them.</summary>
    public static IReadOnlyList<Finding> Findings(IReadOnlyList<LintFinding> findings, PackReadResult read)
    {
        var lines = new SourceLines(read.Texts);
        var kept = new List<Finding>(findings.Count);
        foreach (var finding in findings)
        {
            kept.Add(new Finding
            {
                Rule = finding.Rule,
                Severity = finding.Severity,
                Message = finding.Message,
                Consequence = finding.Consequence,
                Fix = finding.Fix,
                Location = finding.Location is { } place ? new Place(place.File, place.Line, place.Column, place.Pointer, lines.At(place)) : null,
            });
        }

        return kept;
    }
}
