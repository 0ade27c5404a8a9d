using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Failures about what changed in OpsRamp.</summary>
internal static class Effect
{
    private const int Shown = 3;

    /// <summary>Something changed that nobody asked to change.</summary>
    public static Failure MoreThanAsked(CaseContext context, Comparison comparison)
    {
        var unasked = comparison.Unasked;
        var shown = string.Join("; ", unasked.Take(Shown).Select(Words));
        var more = unasked.Count > Shown ? FormattableString.Invariant($"; and {unasked.Count - Shown} more") : "";
        return new Failure("changes-more-than-asked", $"OpsRamp also changed what nobody asked to change: {shown}{more}.")
        {
            Expected = "no other change",
            Actual = shown + more,
            Location = Blame(context, unasked[0]),
            BlastRadius = Radius(context, comparison),
        };
    }

    /// <summary>A difference as people read it.</summary>
    public static string Words(SnapshotDifference change) => (change.Before, change.After) switch
    {
        (null, var after) => $"{change.Kind} {change.Id} gained {change.Field} {after}",
        (var before, null) => $"{change.Kind} {change.Id} lost {change.Field} {before}",
        var (before, after) => $"{change.Kind} {change.Id} {change.Field} {before} → {after}",
    };

    private static BlastRadius Radius(CaseContext context, Comparison comparison)
    {
        var links = comparison.Unasked.Where(change => change.Kind == "user" && change.Field is "roles" or "userGroups").ToList();
        return new BlastRadius
        {
            World = context.World!.Plan.ToString(),
            Event = context.Steps.LastOrDefault(step => step.Kind == "task") is { } task
                ? $"each {task.Title.Split(':')[0]}"
                : "each run",
            Accounts = context.World.Tenant.Users.Count,
            LinksLost = links.Count(change => change.After is null),
            LinksGained = links.Count(change => change.Before is null),
            Changed = comparison.Unasked.Except(links)
                .Where(change => change.Field is not ("users" or "userGroups" or "roles"))
                .Select(change => (change.Kind, change.Id)).Distinct().Count(),
        };
    }

    /// <summary>The place in the sent body that names the changed field; else the call.</summary>
    private static SourceLocation? Blame(CaseContext context, SnapshotDifference change)
    {
        var call = context.World!.Eic.Exchanges.LastOrDefault(exchange => exchange.Purpose == ExchangePurpose.Provision);
        var body = call?.Request?.Body;
        return PackPlaces.Inside(context.Pack.Pack, body?.Source, $"\"{change.Field}\"") ?? body?.Source ?? call?.Location;
    }
}
