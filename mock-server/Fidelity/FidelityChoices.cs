using System.Diagnostics.CodeAnalysis;

namespace OpsRampHarness.MockServer.Fidelity;

/// <summary>The value of every fidelity switch. Immutable.</summary>
public sealed class FidelityChoices
{
    private readonly string[] values;

    private FidelityChoices(string[] values) => this.values = values;

    /// <summary>Every switch at its default.</summary>
    public static FidelityChoices Default { get; } = new([.. FidelitySwitches.All.Select(entry => entry.Default)]);

    /// <summary>The value chosen for a switch.</summary>
    public string this[FidelitySwitch fidelitySwitch] => values[fidelitySwitch.Ordinal];

    /// <summary>The same choices with another value for one switch.</summary>
    /// <exception cref="ArgumentException">The switch has no such value.</exception>
    public FidelityChoices With(FidelitySwitch fidelitySwitch, string value)
    {
        if (!fidelitySwitch.Values.Contains(value, StringComparer.Ordinal))
            throw new ArgumentException($"Switch '{fidelitySwitch.Id}' has no value '{value}'.", nameof(value));
        var changed = values.ToArray();
        changed[fidelitySwitch.Ordinal] = value;
        return new FidelityChoices(changed);
    }

    /// <summary>All switches with their values, sorted by id.</summary>
    public IReadOnlyList<FidelityAssumption> All =>
        [.. FidelitySwitches.All
            .Select(entry => new FidelityAssumption(entry.Id, this[entry]))
            .OrderBy(assumption => assumption.Id, StringComparer.Ordinal)];

    /// <summary>Only the switches that differ from their default, sorted by id.</summary>
    public IReadOnlyList<FidelityAssumption> Changed =>
        [.. All.Where(assumption => FidelitySwitches.Find(assumption.Id)!.Default != assumption.Value)];

    /// <summary>Reads <c>id=value</c> pairs; switches not named keep their default.</summary>
    /// <returns>False with a <paramref name="problem"/> when a pair is malformed, repeated, or names an unknown switch or value.</returns>
    public static bool TryParse(
        IEnumerable<string> pairs,
        [NotNullWhen(true)] out FidelityChoices? choices,
        [NotNullWhen(false)] out FidelityProblem? problem)
    {
        choices = null;
        var values = FidelitySwitches.All.Select(entry => entry.Default).ToArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            problem = Apply(pair, values, seen);
            if (problem is not null)
                return false;
        }

        problem = null;
        choices = new FidelityChoices(values);
        return true;
    }

    private static FidelityProblem? Apply(string pair, string[] values, HashSet<string> seen)
    {
        var separator = pair.IndexOf('=', StringComparison.Ordinal);
        if (separator <= 0)
            return new("switch/not-a-pair", $"'{pair}' is not a switch setting: write it as id=value, such as role-list-semantics=replace.");

        var (id, value) = (pair[..separator].Trim(), pair[(separator + 1)..].Trim());
        if (FidelitySwitches.Find(id) is not { } entry)
            return new("switch/unknown", $"There is no switch '{id}'.{(FidelitySwitches.Nearest(id) is { } nearest ? $" Did you mean '{nearest}'?" : "")}");
        if (!entry.Values.Contains(value, StringComparer.Ordinal))
            return new("switch/unknown-value", $"Switch '{id}' has no value '{value}'. Choose one of: {string.Join(", ", entry.Values)}.");
        if (!seen.Add(id))
            return new("switch/repeated", $"Switch '{id}' is set twice. Keep one of the two settings.");

        values[entry.Ordinal] = value;
        return null;
    }
}
