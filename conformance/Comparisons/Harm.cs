using System.Globalization;

namespace OpsRampHarness.Conformance.Comparisons;

/// <summary>One way in which an import can be wrong, in words that follow "would".</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Count">How often it happens in an outcome.</param>
/// <param name="Words">It in words, given how many, of how many accounts, of how many users.</param>
internal sealed record Harm(string Id, Func<WorldOutcome, int> Count, Func<int, WorldDifference, string> Words)
{
    /// <summary>All of them, the gravest first.</summary>
    public static IReadOnlyList<Harm> All { get; } =
    [
        new("suspended", outcome => outcome.SuspendedWrongly, (count, world) => $"suspend {Of(count, world.Known, "account")} whose users are still there"),
        new("held-back", outcome => outcome.HeldBack, (count, world) => $"suspend {Of(count, world.Known, "account")}, did accountThresholdValue not hold it back"),
        new("re-keyed", outcome => outcome.Rekeyed, (count, world) => $"re-key {Of(count, world.Known, "account")}"),
        new("created-wrongly", outcome => outcome.CreatedWrongly, (count, _) => $"create {Counted(count, "account")} a second time or for nobody"),
        new("brought-back", outcome => outcome.BroughtBackWrongly, (count, _) => $"bring back {Counted(count, "account")} that should stay inactive"),
        new("left-active", outcome => outcome.LeftActive, (count, _) => $"leave {Counted(count, "account")} active whose users are not"),
        new("unseen", outcome => outcome.Unseen, (count, world) => $"miss {Of(count, world.Users, "user")}"),
        new("links-missing", outcome => outcome.LinksMissing, (count, _) => $"miss {Counted(count, "link")}"),
        new("links-wrong", outcome => outcome.LinksWrong, (count, _) => $"show {Counted(count, "link")} that nobody has"),
        new("failed-jobs", outcome => outcome.FailedJobs, (count, _) => $"fail in {Counted(count, "import job")}"),
    ];

    /// <summary>The harms that the second outcome does more often than the first, the gravest first.</summary>
    public static IReadOnlyList<HarmChange> Between(WorldDifference world, WorldOutcome first, WorldOutcome second) =>
    [
        .. All.Select(harm => (Harm: harm, First: harm.Count(first), Second: harm.Count(second)))
            .Where(entry => entry.Second > entry.First)
            .Select(entry => new HarmChange(entry.Harm.Id, entry.First, entry.Second, entry.Harm.Words(entry.Second, world))),
    ];

    /// <summary>Whether accounts come to harm, not links alone.</summary>
    public static bool IsAboutAccounts(HarmChange change) => Rank(change) < All.Select(harm => harm.Id).ToList().IndexOf("links-missing");

    /// <summary>The place of a harm in the order of gravity, from 0.</summary>
    public static int Rank(HarmChange change) => All.TakeWhile(harm => harm.Id != change.Harm).Count();

    private static string Of(int count, int total, string noun) =>
        total == 0 ? Counted(count, noun) : string.Create(CultureInfo.InvariantCulture, $"{count} of {Counted(total, noun)}");

    internal static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}

/// <summary>A harm that one pack does more often than the other in the same world.</summary>
/// <param name="Harm">Its id, such as <c>suspended</c>.</param>
/// <param name="Less">How often the one pack does it.</param>
/// <param name="More">How often the other does.</param>
/// <param name="Words">What the other does, in words that follow "would".</param>
public sealed record HarmChange(string Harm, int Less, int More, string Words);
