using OpsRampHarness.Conformance.Comparisons;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Comparisons;

/// <summary>What the writers of a comparison all say, in the same words.</summary>
internal static class ComparisonLines
{
    private const int Around = 40;

    /// <summary>What gets worse and better in the worlds.</summary>
    public static IEnumerable<(bool IsWorse, string Sentence, string World)> Worlds(PackComparison comparison) =>
        comparison.Worlds.SelectMany(world =>
            world.Worse.Select(harm => (true, $"{world.Event} would {harm.Words}{Instead(harm)}{Examples(world, harm)}", world.World))
                .Concat(world.Better.Select(harm => (false, $"{world.Event} would no longer {harm.Words}{Now(harm)}", world.World))));

    /// <summary>What EIC says about the newer pack's imports and not about the older's, by world.</summary>
    public static IEnumerable<(string Note, string World)> Notes(PackComparison comparison) =>
        comparison.Worlds.Where(world => world.Head is not null)
            .SelectMany(world => world.Head!.Notes.Except(world.Base!.Notes, StringComparer.Ordinal).Select(note => (note, world.World)))
            .DistinctBy(entry => entry.note);

    /// <summary>The calls of an operation that differ, counted.</summary>
    public static string Counts(CallChange change) => string.Join(", ",
        ((int Count, string Word)[])[(change.Added, "added"), (change.Removed, "removed"), (change.Changed, "changed")] is var all
            ? all.Where(entry => entry.Count > 0).Select(entry => FormattableString.Invariant($"{entry.Count} {entry.Word}"))
            : []);

    /// <summary>An example of both calls, each cut to where they begin to differ.</summary>
    public static (string? Before, string? After) Example(CallChange change)
    {
        if (change is not { Before: { } before, After: { } after }) return (change.Before, change.After);
        var same = 0;
        while (same < before.Length && same < after.Length && before[same] == after[same]) same++;
        var start = same - Around;
        return start <= Around ? (before, after) : ($"{Beginning(before)}…{before[start..]}", $"{Beginning(after)}…{after[start..]}");
    }

    /// <summary>A finding with its place.</summary>
    public static string Of(Finding finding) => finding.Location is { } at
        ? FormattableString.Invariant($"{at.File}:{at.Line}:{at.Column} {finding.Rule}: {finding.Message}")
        : $"{finding.Rule}: {finding.Message}";

    /// <summary>The word before a case that ends differently.</summary>
    public static string Word(CaseChangeKind kind) => kind switch
    {
        CaseChangeKind.Broken => "fails now",
        CaseChangeKind.Revealed => "fails, and could not be judged before",
        CaseChangeKind.FailsOtherwise => "fails in another way",
        CaseChangeKind.Lost => "is no longer judged",
        CaseChangeKind.Mended => "no longer fails",
        _ => "is judged now, and passes",
    };

    private static string Beginning(string call) => call[..(call.IndexOf(' ', StringComparison.Ordinal) + 1)];

    private static string Instead(HarmChange harm) => harm.Less == 0 ? "" : FormattableString.Invariant($" instead of {harm.Less}");

    private static string Now(HarmChange harm) => harm.Less == 0 ? "" : FormattableString.Invariant($", only {harm.Less}");

    private static string Examples(WorldDifference world, HarmChange harm) =>
        harm.Harm == "suspended" && world.Head!.Examples.Count > 0 ? $", such as {string.Join(", ", world.Head.Examples)}" : "";
}
