using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.MockServer.Faults;

/// <summary>The fault rules of a workspace, in order. Safe to use from many threads.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private readonly int seed;
    private readonly List<PlannedRule> rules = [];

    internal FaultPlan(int seed) => this.seed = seed;

    /// <summary>The rules with their counts, in order.</summary>
    public IReadOnlyList<FaultCount> Counts
    {
        get
        {
            lock (gate)
                return [.. rules.Select(rule => rule.Count)];
        }
    }

    /// <summary>Adds a rule after the others; one with the same id is replaced, and counts anew.</summary>
    /// <exception cref="ArgumentException">The rule cannot be.</exception>
    public void Add(FaultRule rule)
    {
        if (rule.Validate() is { } problem)
            throw new ArgumentException(problem, nameof(rule));
        lock (gate)
        {
            rules.RemoveAll(planned => planned.Rule.Id == rule.Id);
            rules.Add(new PlannedRule(rule, seed));
        }
    }

    /// <summary>Removes a rule.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string id)
    {
        lock (gate)
            return rules.RemoveAll(planned => planned.Rule.Id == id) > 0;
    }

    /// <summary>Removes every rule.</summary>
    public void Clear()
    {
        lock (gate)
            rules.Clear();
    }

    /// <summary>How often a rule has fired; 0 for one that does not exist.</summary>
    public int Fired(string id) => Counts.FirstOrDefault(count => count.Rule.Id == id)?.Fired ?? 0;

    /// <summary>Takes over how often rules have matched and fired elsewhere.</summary>
    internal void Count(IReadOnlyList<FaultCount> counts)
    {
        lock (gate)
        {
            foreach (var rule in rules)
            {
                if (counts.FirstOrDefault(count => count.Rule.Id == rule.Rule.Id) is { } count)
                    rule.Count = count;
            }
        }
    }

    internal Firing? Decide(MockRoute? route, string method, string path)
    {
        lock (gate)
        {
            foreach (var rule in rules)
            {
                if (rule.Ask(route, method, path) is { } firing)
                    return firing;
            }

            return null;
        }
    }
}
