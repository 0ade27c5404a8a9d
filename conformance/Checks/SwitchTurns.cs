using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Plays cases again with a fidelity switch turned, and says which end differently: those the switch decides.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Played">How they ended.</param>
/// <param name="Settings">What they were played with.</param>
/// <param name="PlayAsync">Plays some of them with other settings.</param>
internal sealed record SwitchTurns(
    IReadOnlyList<PlannedCase> Cases,
    IReadOnlyList<PlayedCase> Played,
    WorldSettings Settings,
    Func<WorldSettings, IReadOnlyList<PlannedCase>, Task<PlayedCase[]>> PlayAsync)
{
    /// <summary>Where the user set switches otherwise: what ends differently with the defaults.</summary>
    public async Task<IReadOnlyList<Flip>> FromDefaultsAsync()
    {
        var changed = Settings.Switches.Changed.Select(choice => $"{choice.Key}={choice.Value}").ToList();
        return
        [
            .. (await AgainAsync(SwitchSettings.Default, result => result.Assumptions.Intersect(changed).Any()))
                .Select(pair => Of(pair.Again, pair.First, [.. pair.First.Assumptions.Intersect(changed)])),
        ];
    }

    /// <summary>What ends differently with any other value of any switch that an outcome rests on.</summary>
    public async Task<IReadOnlyList<Flip>> ToOthersAsync()
    {
        var flips = new List<Flip>();
        foreach (var id in Played.SelectMany(play => play.Result.Assumptions).Select(Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            foreach (var value in SwitchSettings.ValuesOf(id).Where(value => value != Settings.Switches.ValueOf(id)))
            {
                Settings.Switches.TryWith(id, value, out var switches);
                var turned = await AgainAsync(switches, result => result.Assumptions.Any(assumption => Id(assumption) == id));
                flips.AddRange(turned.Select(pair => Of(pair.First, pair.Again, [$"{id}={value}"])));
            }
        }

        return [.. flips.OrderBy(flip => flip.Case, CaseIdComparer.Instance).ThenBy(flip => flip.Switches[0], StringComparer.Ordinal)];
    }

    private static string Id(string assumption) => assumption.Split('=')[0];

    private static Flip Of(CaseResult usual, CaseResult now, IReadOnlyList<string> switches) =>
        new(now.Id, switches, usual.Outcome, now.Outcome, now.Outcome == Outcome.Passed ? usual.Message : now.Message);

    private async Task<IEnumerable<(CaseResult First, CaseResult Again)>> AgainAsync(SwitchSettings switches, Func<CaseResult, bool> rests)
    {
        var affected = Enumerable.Range(0, Cases.Count).Where(index => rests(Played[index].Result)).ToList();
        var again = await PlayAsync(Settings with { Switches = switches }, [.. affected.Select(index => Cases[index])]);
        return affected.Zip(again, (index, turned) => (First: Played[index].Result, Again: turned.Result))
            .Where(pair => pair.First.Outcome != pair.Again.Outcome || pair.First.Reason != pair.Again.Reason)
            .OrderBy(pair => pair.First.Id, CaseIdComparer.Instance);
    }
}
