using System.Collections.Concurrent;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Lint;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Mutations;

/// <summary>Says of each mutant of a pack whether lint or a check finds it.</summary>
internal sealed class MutantJudge : IDisposable
{
    private readonly Pack pack;
    private readonly CheckOptions options;
    private readonly WorldSettings settings;
    private readonly HashSet<string> knownFindings;
    private readonly Dictionary<string, PlayedCase> usual;
    private readonly Dictionary<string, HashSet<string>> attributes;
    private readonly ConcurrentDictionary<string, int> kills = new(StringComparer.Ordinal);

    private MutantJudge(Pack pack, CheckOptions options, WorldSettings settings, IReadOnlyList<PlayedCase> usual)
    {
        this.pack = pack;
        this.options = options;
        this.settings = settings;
        knownFindings = [.. Findings(Mutant.Read(pack, null)).Select(Key)];
        this.usual = usual.ToDictionary(play => play.Result.Id, StringComparer.Ordinal);
        attributes = usual.ToDictionary(
            play => play.Result.Id, play => play.Exchanges.Select(exchange => exchange.Attribute).OfType<string>().ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Plays the pack as it is, in the full matrix: what mutants are compared with.</summary>
    public static async Task<MutantJudge> CreateAsync(Pack pack, CheckOptions options, CancellationToken cancellation)
    {
        var profile = new PackProfile(Mutant.Read(pack, null).Pack!, options.Settings.Hosts);
        var planned = Selected(profile, options).ToList();
        var settings = new WorldSettings(options.Seed, WorldSettings.DefaultClockStart, options.Settings.Switches, options.Target);
        var player = new CasePlayer(profile, settings, fingerprint: true);
        var played = new PlayedCase[planned.Count];
        await Workers.ForAsync(planned.Count, options.Workers, async index => played[index] = await player.PlayAsync(planned[index]), cancellation);
        return new MutantJudge(pack, options, settings, played);
    }

    /// <summary>Judges one mutant.</summary>
    public async Task<MutantResult> JudgeAsync(Mutant mutant, CancellationToken cancellation)
    {
        var place = MutationPlace.Of(mutant);
        var result = new MutantResult(mutant.Operator.Id, mutant.Attribute, mutant.Pointer, mutant.What, Fate.Killed, null);
        var read = Mutant.Read(pack, mutant);
        if (Findings(read).FirstOrDefault(finding => !knownFindings.Contains(Key(finding)) && place.Covers(finding.Location)) is { } found)
            return result with { By = found.Rule };

        var profile = new PackProfile(read.Pack!, options.Settings.Hosts);
        var player = new CasePlayer(profile, settings, fingerprint: true);
        var all = Selected(profile, options).ToList();

        // A case that no longer applies is a difference too.
        var differs = usual.Keys.Except(all.Select(planned => planned.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal).FirstOrDefault();
        foreach (var planned in InOrder(all, mutant.Attribute))
        {
            cancellation.ThrowIfCancellationRequested();
            var played = await player.PlayAsync(planned);
            if (IsNew(played.Result) && place.Covers(played.Result.Location))
            {
                kills.AddOrUpdate($"{mutant.Attribute} {planned.Check.Id}", 1, (_, count) => count + 1);
                return result with { By = played.Result.Id };
            }

            if (differs is null && (!usual.TryGetValue(played.Result.Id, out var before) || before.Fingerprint != played.Fingerprint))
                differs = played.Result.Id;
        }

        return differs is null ? result with { Fate = Fate.Equivalent } : result with { Fate = Fate.Survived, By = differs };
    }

    /// <inheritdoc/>
    public void Dispose() => settings.Beginnings.Dispose();

    private static IEnumerable<PlannedCase> Selected(PackProfile profile, CheckOptions options) =>
        PlannedCase.All(profile).Where(planned => options.Selection.Includes(planned.Check.Id, planned.Case.Variant));

    /// <summary>
    /// Core before full, and what found the most before what found less. A case that never reads the attribute cannot be
    /// changed by it: what a task does is read from the JSON of that task alone.
    /// </summary>
    private IEnumerable<PlannedCase> InOrder(IEnumerable<PlannedCase> all, string attribute) => all
        .Where(planned => MayDepend(planned, attribute))
        .OrderBy(planned => planned.Case.Matrix)
        .ThenByDescending(planned => kills.GetValueOrDefault($"{attribute} {planned.Check.Id}"));

    private bool MayDepend(PlannedCase planned, string attribute) =>
        !ProvisioningAttributes.Contains(attribute)
        || !attributes.TryGetValue(planned.Id, out var read)
        || read.Contains(attribute);

    private bool IsNew(CaseResult result) =>
        result.Outcome == Outcome.Failed
        && !(usual.TryGetValue(result.Id, out var before) && before.Result.Outcome == Outcome.Failed && before.Result.Reason == result.Reason);

    private IReadOnlyList<Finding> Findings(PackReadResult read) => PackLint.Findings(PackLint.Lint(read, options.Settings).Findings, read);

    private static string Key(Finding finding) => $"{finding.Rule} {finding.Location?.File}{finding.Location?.Pointer} {finding.Message}";
}
