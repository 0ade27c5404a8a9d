using OpsRampHarness.Conformance.Checks.Elsewhere;
using OpsRampHarness.Conformance.Lint;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Plays the checks against a pack.</summary>
public static class CheckRunner
{
    /// <summary>Plays every selected case. The result is the same however many workers there are.</summary>
    public static async Task<Run> RunAsync(
        Pack pack, CheckOptions options, IProgress<CheckProgress>? progress = null, CancellationToken cancellation = default)
    {
        var profile = new PackProfile(pack, options.Settings.Hosts);
        var isForOpsRamp = options.Elsewhere is not { IsOpsRampMock: false } || profile.IsForOpsRamp;
        var findings = Task.Run(() => Findings(pack, options, isForOpsRamp), cancellation);
        using var beginnings = new Beginnings();
        var settings = new WorldSettings(options.Seed, WorldSettings.DefaultClockStart, options.Settings.Switches, options.Target) { Elsewhere = options.Elsewhere, Beginnings = beginnings };
        var all = (options.Elsewhere is { IsOpsRampMock: false } other ? ElsewhereCatalogue.Planned(profile, other) : PlannedCase.All(profile)).ToList();
        var planned = all
            .Where(item => item.Case.Matrix <= options.Matrix && options.Selection.Includes(item.Check.Id, item.Case.Variant))
            .ToList();

        var requirements = RequirementSet.Of(options.Settings.Requirements);
        var played = await PlayAsync(new CasePlayer(profile, settings), planned, options.Workers, progress, cancellation);
        var run = RunAssembly.Assemble(
            new RunHeader(requirements.Name, options.Seed, settings.ClockStart, settings.Switches.Changed, Summary(pack)) { Matrix = options.Matrix, Target = options.Elsewhere?.Name, Operations = isForOpsRamp ? DocumentedOperations.All : OperationsOf(all) },
            all.Select(item => item.Check).DistinctBy(check => check.Id),
            played.Select(requirements.Score),
            (await findings).Select(requirements.Score),
            PlannedCase.Within(options.Baseline, all, options.Matrix),
            options.Selection);

        var turns = new SwitchTurns(planned, played, settings, (other, some) =>
            PlayAsync(new CasePlayer(profile, other), some, options.Workers, null, cancellation));
        return run with
        {
            Flips = options.Matrix == Matrix.Full
                ? [.. await turns.FromDefaultsAsync(), .. await turns.ToOthersAsync()]
                : await turns.FromDefaultsAsync(),
        };
    }

    private static async Task<PlayedCase[]> PlayAsync(
        CasePlayer player, IReadOnlyList<PlannedCase> planned, int workers, IProgress<CheckProgress>? progress, CancellationToken cancellation)
    {
        var played = new PlayedCase[planned.Count];
        var done = 0;
        await Workers.ForAsync(
            planned.Count, workers,
            async index =>
            {
                played[index] = await player.PlayAsync(planned[index]);
                progress?.Report(new CheckProgress(Interlocked.Increment(ref done), planned.Count, played[index].Result.Id));
            },
            cancellation);
        return played;
    }

    private static IReadOnlyList<Finding> Findings(Pack pack, CheckOptions options, bool isForOpsRamp)
    {
        var read = new PackReadResult(pack, options.ReadingProblems) { Texts = pack.Texts };
        return PackLint.Findings(PackLint.Lint(read, options.Settings, isForOpsRamp).Findings, read);
    }

    /// <summary>Whatever a pack of another system does with it.</summary>
    private static IReadOnlyList<string> OperationsOf(IEnumerable<PlannedCase> all) =>
        [.. all.Select(item => item.Case.Operation).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static PackSummary Summary(Pack pack) =>
        new(pack.Name, [.. pack.Attributes.Select(attribute => new Runs.PackFile(attribute.Name, attribute.Sha256))]);
}
