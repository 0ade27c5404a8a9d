using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Runs;

/// <summary>Short ways to say which cases a run consists of.</summary>
internal static class RunBuilder
{
    public static CaseResult Case(
        string check, Outcome outcome = Outcome.Passed, string variant = "", Level level = Level.Documented,
        string? reason = null, string? operation = null) => new()
    {
        Check = check,
        Variant = variant,
        Level = level,
        Outcome = outcome,
        Operation = operation,
        Reason = reason ?? (outcome == Outcome.Failed ? "some-reason" : null),
        Message = outcome == Outcome.Passed ? "" : "Something did not hold.",
        AssertionCount = 1,
    };

    public static Run Run(params CaseResult[] cases) => Run(Baseline.Empty, cases);

    public static Run Run(Baseline baseline, params CaseResult[] cases) => RunAssembly.Assemble(
        Header, Catalogue(cases), cases.Select(result => new PlayedCase(result, [])), [], baseline);

    public static Run Run(IEnumerable<PlayedCase> played, params Finding[] findings)
    {
        var list = played.ToList();
        return RunAssembly.Assemble(Header, Catalogue(list.Select(play => play.Result)), list, findings, Baseline.Empty);
    }

    public static RunHeader Header { get; } = new(
        "2026-11",
        1,
        new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero),
        new Dictionary<string, string>(),
        new PackSummary("guide", [new PackFile("UpdateAccountJSON", new string('a', 64))]));

    public static IEnumerable<CheckDescription> Catalogue(IEnumerable<CaseResult> cases) => cases
        .DistinctBy(result => result.Check)
        .Select(result => new CheckDescription(
            result.Check, $"{result.Check} holds", result.Level, result.Operation,
            "Guide, Supported features", "The task stays pending.", "Correct the URL."));

    public static BlastRadius Radius(int suspended = 0, int accounts = 250, int linksLost = 0) => new()
    {
        World = $"known=all users={accounts}",
        Event = $"where EIC knows all {accounts} users, the next full import",
        Accounts = accounts,
        Links = accounts * 2,
        Suspended = suspended,
        LinksLost = linksLost,
    };
}
