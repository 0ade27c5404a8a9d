using OpsRampHarness.Conformance.Lint;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Plays the checks against a pack.</summary>
public static class CheckRunner
{
    /// <summary>Plays every selected case. The result is the same however many workers there are.</summary>
    public static async Task<Run> RunAsync(
        Pack pack, CheckOptions options, IProgress<CheckProgress>? progress = null, CancellationToken cancellation = default)
    {
        var profile = new PackProfile(pack, options.Settings.Hosts);
        var settings = new WorldSettings(options.Seed, WorldSettings.DefaultClockStart, options.Settings.Switches, options.Target);
        var items = CheckCatalogue.All
            .SelectMany(check => check.Cases(profile).Select(item => (check.Description, Case: item)))
            .Where(item => options.Selection.Includes(item.Description.Id, item.Case.Variant))
            .ToList();

        var requirements = RequirementSet.Of(options.Settings.Requirements);
        var played = await PlayAsync(new CasePlayer(profile, settings), items, options.Workers, progress, cancellation);
        var run = RunAssembly.Assemble(
            new RunHeader(requirements.Name, options.Seed, settings.ClockStart, Switches(settings.Switches), Summary(pack)),
            CheckCatalogue.All.Select(check => check.Description),
            played.Select(requirements.Score),
            Findings(pack, options).Select(requirements.Score),
            options.Baseline,
            options.Selection);
        return run with { Flips = await FlipsAsync(profile, settings, items, played, options.Workers, cancellation) };
    }

    private static async Task<PlayedCase[]> PlayAsync(
        CasePlayer player,
        List<(CheckDescription Check, CheckCase Case)> items,
        int workers,
        IProgress<CheckProgress>? progress,
        CancellationToken cancellation)
    {
        var played = new PlayedCase[items.Count];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
        await Parallel.ForAsync(0, items.Count, options, async (index, _) =>
        {
            played[index] = await player.PlayAsync(items[index].Check, items[index].Case);
            progress?.Report(new CheckProgress(Interlocked.Increment(ref done), items.Count, played[index].Result.Id));
        });
        return played;
    }

    /// <summary>
    /// Where the user set switches otherwise, the cases that rest on them are played with the defaults too: what ends
    /// differently is what the assumption decides.
    /// </summary>
    private static async Task<IReadOnlyList<Flip>> FlipsAsync(
        PackProfile profile,
        WorldSettings settings,
        List<(CheckDescription Check, CheckCase Case)> items,
        PlayedCase[] played,
        int workers,
        CancellationToken cancellation)
    {
        var changed = settings.Switches.Changed.Select(assumption => assumption.ToString()).ToList();
        var affected = Enumerable.Range(0, items.Count)
            .Where(index => played[index].Result.Assumptions.Intersect(changed).Any())
            .ToList();
        if (affected.Count == 0) return [];

        var player = new CasePlayer(profile, settings with { Switches = FidelityChoices.Default });
        var again = await PlayAsync(player, [.. affected.Select(index => items[index])], workers, null, cancellation);
        return
        [
            .. affected.Zip(again, (index, usual) => (Now: played[index].Result, Usual: usual.Result))
                .Where(pair => pair.Now.Outcome != pair.Usual.Outcome || pair.Now.Reason != pair.Usual.Reason)
                .OrderBy(pair => pair.Now.Id, CaseIdComparer.Instance)
                .Select(pair => new Flip(
                    pair.Now.Id,
                    [.. pair.Now.Assumptions.Intersect(changed)],
                    pair.Usual.Outcome,
                    pair.Now.Outcome,
                    pair.Now.Outcome == Outcome.Passed ? pair.Usual.Message : pair.Now.Message)),
        ];
    }

    private static IReadOnlyList<Finding> Findings(Pack pack, CheckOptions options)
    {
        var read = new PackReadResult(pack, options.ReadingProblems) { Texts = pack.Texts };
        return PackLint.Findings(PackLint.Lint(read, options.Settings).Findings, read);
    }

    private static Dictionary<string, string> Switches(FidelityChoices choices) =>
        choices.Changed.ToDictionary(assumption => assumption.Id, assumption => assumption.Value, StringComparer.Ordinal);

    private static PackSummary Summary(Pack pack) =>
        new(pack.Name, [.. pack.Attributes.Select(attribute => new Runs.PackFile(attribute.Name, attribute.Sha256))]);
}
