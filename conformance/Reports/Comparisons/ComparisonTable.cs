using System.Globalization;
using OpsRampHarness.Conformance.Comparisons;

namespace OpsRampHarness.Conformance.Reports.Comparisons;

/// <summary>The one table of a comparison: what happens to accounts and links, world by world.</summary>
internal static class ComparisonTable
{
    /// <summary>Its columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["world", "created", "re-keyed", "suspended", "brought back", "changed", "links +", "links −"];

    /// <summary>Its rows: where both packs do the same, one number, else both; of changed accounts and links, those that differ between the two.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(PackComparison comparison) => comparison.Worlds.Select(world => Row(world));

    private static string[] Row(WorldDifference world) => world is { Base: { } older, Head: { } newer }
        ?
        [
            world.World,
            Both(older.Created, newer.Created), Both(older.Rekeyed, newer.Rekeyed), Both(older.Suspended, newer.Suspended) + HeldBack(older, newer),
            Both(older.BroughtBack, newer.BroughtBack), Number(world.Changed), Number(world.LinksGained), Number(world.LinksLost),
        ]
        : [world.World, "not compared", "", "", "", "", "", ""];

    private static string Both(int older, int newer) => older == newer ? Number(older) : $"{Number(older)} → {Number(newer)}";

    private static string HeldBack(WorldOutcome older, WorldOutcome newer) =>
        older.HeldBack == newer.HeldBack ? "" : $" ({Both(older.HeldBack, newer.HeldBack)} held back)";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
