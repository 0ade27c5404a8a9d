using System.Globalization;
using OpsRampHarness.Conformance.Checks;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>Makes a <see cref="Run"/> of played cases: sorts, numbers, lays the baseline over it, counts and judges.</summary>
public static class RunAssembly
{
    /// <summary>Version of the harness, as printed and reported.</summary>
    public static string HarnessVersion { get; } =
        typeof(RunAssembly).Assembly.GetName().Version!.ToString(3);

    /// <summary>Assembles a run. The order in which cases and findings arrive does not matter.</summary>
    /// <param name="header">What is known before the cases are.</param>
    /// <param name="catalogue">The descriptions of the checks played, and possibly of others.</param>
    /// <param name="played">The cases as played, with outcomes that know no baseline.</param>
    /// <param name="findings">Static findings.</param>
    /// <param name="baseline">What is known to be wrong.</param>
    /// <param name="selection">Which cases were asked for; baseline entries of others are left alone.</param>
    public static Run Assemble(
        RunHeader header,
        IEnumerable<CheckDescription> catalogue,
        IEnumerable<PlayedCase> played,
        IEnumerable<Finding> findings,
        Baseline baseline,
        CaseSelection? selection = null)
    {
        var numbered = played
            .OrderBy(play => play.Result.Id, CaseIdComparer.Instance)
            .Select(play => Number(play, header.Target))
            .ToList();
        var after = BaselineApplication.Of(
            baseline,
            [.. numbered.Select(play => play.Result)],
            [.. findings.OrderBy(finding => finding.Location?.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Location?.Line)
                .ThenBy(finding => finding.Location?.Column)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal)],
            selection ?? CaseSelection.All);

        var checks = after.Cases.Select(result => result.Check).ToHashSet(StringComparer.Ordinal);
        var run = new Run
        {
            Harness = HarnessVersion,
            Requirements = header.Requirements,
            Seed = header.Seed,
            Matrix = header.Matrix,
            Target = header.Target,
            ClockStart = header.ClockStart,
            Switches = Sorted(header.Switches),
            Pack = header.Pack with
            {
                Files = [.. header.Pack.Files.OrderBy(file => file.Attribute, StringComparer.Ordinal)],
            },
            Verdict = VerdictRules.Judge(after.Cases, after.Findings),
            Summary = "",
            Counts = RunCounts.Of(after.Cases, after.StaleEntries),
            Coverage = Coverage.Measure(after.Cases, header.Operations),
            Assumptions = [.. after.Cases.SelectMany(result => result.Assumptions)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Checks = [.. catalogue.Where(check => checks.Contains(check.Id)).OrderBy(check => check.Id, StringComparer.Ordinal)],
            Cases = after.Cases,
            Findings = after.Findings,
            StaleEntries = after.StaleEntries,
            Exchanges = [.. numbered.SelectMany(play => play.Exchanges)],
        };
        return run with { Summary = SummarySentence.Of(run) };
    }

    private static PlayedCase Number(PlayedCase play, string? target)
    {
        var id = play.Result.Id;
        var exchanges = play.Exchanges
            .Select((exchange, index) => exchange with { Id = string.Create(CultureInfo.InvariantCulture, $"{id}#{index + 1}") })
            .ToList();
        var result = play.Result with
        {
            Exchanges = [.. exchanges.Select(exchange => exchange.Id)],
            Assumptions = [.. play.Result.Assumptions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Replay = $"opsramp-harness replay {ShellText.Of(id)}{(target is null ? "" : $" {Run.OptionOf(target)} {ShellText.Of(target)}")}",
        };
        return new PlayedCase(result, exchanges);
    }

    private static Dictionary<string, string> Sorted(IReadOnlyDictionary<string, string> switches) =>
        switches.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
