using System.IO.Enumeration;
using OpsRampHarness.MockServer.Routing;
using OpsRampHarness.MockServer.Tenancy;

namespace OpsRampHarness.MockServer.Faults;

/// <summary>A rule at work: its counts and its own chance, which does not depend on other rules.</summary>
internal sealed class PlannedRule(FaultRule rule, int seed)
{
    private readonly Random random = new(DerivedIds.Number(seed, rule.Id));
    private int matched;
    private int fired;

    public FaultRule Rule => rule;

    public FaultCount Count
    {
        get => new(rule, matched, fired);
        set => (matched, fired) = (value.Matched, value.Fired);
    }

    /// <summary>Counts the call if it matches, and fires on it or not.</summary>
    public Firing? Ask(MockRoute? route, string method, string path)
    {
        if (!Matches(route, method, path))
            return null;
        matched++;
        if (matched <= rule.After || (rule.Nth is { } nth && matched != nth) || fired >= rule.Times)
            return null;
        if (rule.Probability is { } probability && random.NextDouble() >= probability)
            return null;

        fired++;
        var delay = rule.Effect is DelayEffect effect ? effect.Draw(random) : TimeSpan.Zero;
        return new Firing(rule, fired, delay, random.Next());
    }

    private bool Matches(MockRoute? route, string method, string path) =>
        (rule.Operation is null || (route is not null && FileSystemName.MatchesSimpleExpression(rule.Operation, route.Operation, ignoreCase: false)))
        && (rule.Method is null || string.Equals(rule.Method, method, StringComparison.OrdinalIgnoreCase))
        && (rule.Path is null || FileSystemName.MatchesSimpleExpression(rule.Path, path, ignoreCase: false))
        && Applies(route);

    /// <summary>Some effects make sense for some operations only.</summary>
    private bool Applies(MockRoute? route) => rule.Effect switch
    {
        PagingEffect => route is { Paged: true },
        StaleEffect => route is { Serve: not null, Method: not "GET" },
        _ => true,
    };
}
