using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>The switches of both sides, which share one space of names: those of OpsRamp and those of EIC.</summary>
/// <param name="OpsRamp">What OpsRamp does where no source settles it.</param>
/// <param name="Eic">What EIC does where no source settles it.</param>
public sealed record SwitchSettings(FidelityChoices OpsRamp, EicSwitches Eic)
{
    /// <summary>Every switch at its default.</summary>
    public static SwitchSettings Default { get; } = new(FidelityChoices.Default, EicSwitches.Default);

    /// <summary>The names of all switches.</summary>
    public static IEnumerable<string> Names => FidelitySwitches.All.Select(entry => entry.Id).Concat(EicSwitchCatalogue.All.Select(entry => entry.Id));

    /// <summary>The switches that differ from their default, by name.</summary>
    public IReadOnlyDictionary<string, string> Changed => OpsRamp.Changed
        .Select(choice => KeyValuePair.Create(choice.Id, choice.Value)).Concat(Eic.Changed)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>The values of a switch that can be listed; empty: there is no such switch.</summary>
    public static IReadOnlyList<string> ValuesOf(string name) => FidelitySwitches.Find(name)?.Values ?? EicSwitchCatalogue.Find(name)?.Listed ?? [];

    /// <summary>The value of a switch that exists.</summary>
    public string ValueOf(string name) => FidelitySwitches.Find(name) is { } entry ? OpsRamp[entry] : Eic[EicSwitchCatalogue.Find(name)!];

    /// <summary>The same with one switch set; what is wrong with the name or the value, or null.</summary>
    public FidelityProblem? TryWith(string name, string value, out SwitchSettings changed)
    {
        changed = this;
        if (FidelitySwitches.Find(name) is { } entry)
        {
            if (!FidelityChoices.TryParse([$"{name}={value}"], out _, out var problem)) return problem;
            changed = this with { OpsRamp = OpsRamp.With(entry, value) };
            return null;
        }

        if (EicSwitchCatalogue.Find(name) is null)
        {
            return new FidelityProblem("switch/unknown", NearestName.Of(name, Names) is { } nearest
                ? $"There is no switch '{name}'. Did you mean '{nearest}'?"
                : $"There is no switch '{name}'.");
        }

        if (Eic.TryWith($"{name}={value}", out var eic) is { } wrong) return new FidelityProblem("switch/unknown-value", wrong);
        changed = this with { Eic = eic };
        return null;
    }
}
