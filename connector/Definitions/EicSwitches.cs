using System.Collections.Immutable;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>The value of every switch of EIC. Immutable.</summary>
public sealed class EicSwitches
{
    private readonly ImmutableSortedDictionary<string, string> chosen;

    private EicSwitches(ImmutableSortedDictionary<string, string> chosen) => this.chosen = chosen;

    /// <summary>Every switch at its default.</summary>
    public static EicSwitches Default { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The value of a switch.</summary>
    public string this[EicSwitch entry] => chosen.GetValueOrDefault(entry.Id, entry.Default);

    /// <summary>The switches that differ from their default, by name.</summary>
    public IReadOnlyDictionary<string, string> Changed => chosen;

    /// <summary>The same with another value for one switch.</summary>
    /// <exception cref="ArgumentException">The switch has no such value.</exception>
    public EicSwitches With(EicSwitch entry, string value) =>
        !entry.Accepts(value) ? throw new ArgumentException($"Switch '{entry.Id}' has no value '{value}'.", nameof(value))
        : new EicSwitches(value == entry.Default ? chosen.Remove(entry.Id) : chosen.SetItem(entry.Id, value));

    /// <summary>The same with one switch set as a text says, <c>name=value</c>; what is wrong with the text, or null.</summary>
    public string? TryWith(string text, out EicSwitches changed)
    {
        changed = this;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals];
        if (EicSwitchCatalogue.Find(name) is not { } entry)
        {
            return NearestName.Of(name, EicSwitchCatalogue.All.Select(known => known.Id)) is { } nearest
                ? $"There is no switch '{name}' of EIC. Did you mean '{nearest}'?"
                : $"There is no switch '{name}' of EIC. See: opsramp-harness list eic-switches.";
        }

        if (equals < 0 || !entry.Accepts(text[(equals + 1)..]))
            return $"Switch '{entry.Id}' has no value '{(equals < 0 ? "" : text[(equals + 1)..])}'. It is {string.Join(" or ", entry.Values)}.";
        changed = With(entry, text[(equals + 1)..]);
        return null;
    }
}
