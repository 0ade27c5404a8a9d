using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>Plays two packs in the same worlds and says what differs.</summary>
public static class PackComparer
{
    /// <summary>Compares. The result is the same however many workers there are.</summary>
    /// <param name="older">The pack before the change.</param>
    /// <param name="newer">The pack after it.</param>
    /// <param name="options">How to play; the settings are the newer pack's and hold for both, the baseline is not looked at.</param>
    /// <param name="progress">Told after each step.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<PackComparison> CompareAsync(
        (string Named, Pack Pack) older,
        (string Named, Pack Pack) newer,
        CheckOptions options,
        IProgress<(int Done, int Total)>? progress = null,
        CancellationToken cancellation = default)
    {
        var total = ComparisonWorld.All.Count + 2;
        var judged = options with { Baseline = Baseline.Empty };
        var before = await CheckRunner.RunAsync(older.Pack, judged, cancellation: cancellation);
        progress?.Report((1, total));
        var after = await CheckRunner.RunAsync(newer.Pack, judged, cancellation: cancellation);
        progress?.Report((2, total));

        var home = new PackProfile(older.Pack, options.Settings.Hosts);
        var pack = new PackProfile(newer.Pack, options.Settings.Hosts);
        var types = home.EntitlementTypes.UnionBy(pack.EntitlementTypes, type => type.Name).ToList();
        using var beginnings = new Beginnings();
        var settings = new WorldSettings(options.Seed, WorldSettings.DefaultClockStart, options.Settings.Switches, options.Target) { Beginnings = beginnings };
        var worlds = new WorldDifference[ComparisonWorld.All.Count];
        var done = 2;
        await Workers.ForAsync(
            worlds.Length, options.Workers,
            async index =>
            {
                var world = ComparisonWorld.All[index];
                worlds[index] = WorldDifference.Of(
                    world, await Rehearsal.PlayAsync(world, home, home, types, settings), await Rehearsal.PlayAsync(world, home, pack, types, settings));
                progress?.Report((Interlocked.Increment(ref done), total));
            },
            cancellation);

        return ComparisonVerdict.Judge(new PackComparison
        {
            Harness = RunAssembly.HarnessVersion,
            Seed = options.Seed,
            Base = ComparedPack.Of(older.Named, before),
            Head = ComparedPack.Of(newer.Named, after),
            Remarks = [.. Remarks(home, pack)],
            Worlds = worlds,
            Calls = CallChange.Between(before, after),
            Cases = CaseChange.Between(before, after),
            FindingsNew = Missing(after.Findings, before.Findings),
            FindingsGone = Missing(before.Findings, after.Findings),
        });
    }

    private static IEnumerable<string> Remarks(PackProfile older, PackProfile newer)
    {
        if (!older.Hosts.Contains(newer.Host, StringComparer.OrdinalIgnoreCase))
            yield return $"The newer pack talks to '{newer.Host}', the older to '{older.Host}'; played as if the same OpsRamp answered there.";
        if (older.Tenant != newer.Tenant)
            yield return $"The newer pack imports the accounts of tenant '{newer.Tenant}', the older those of '{older.Tenant}'; EIC knows those of the older.";
        if (Companion(older) != Companion(newer))
            yield return "harness.json differs; both packs are judged by the newer one.";
    }

    private static string? Companion(PackProfile pack) => pack.Pack.Companions.GetValueOrDefault(HarnessSettingsReader.FileName);

    /// <summary>Findings that the other list has not, each as often as it is missing. Lines may have moved.</summary>
    private static List<Finding> Missing(IReadOnlyList<Finding> from, IReadOnlyList<Finding> others)
    {
        var left = others.Select(Identity).ToList();
        return [.. from.Where(finding => !left.Remove(Identity(finding)))];
    }

    private static (string, string?, string?) Identity(Finding finding) => (finding.Rule, finding.Location?.File, finding.Location?.Pointer);
}
