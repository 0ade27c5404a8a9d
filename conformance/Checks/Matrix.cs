using System.Text.Json.Serialization;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>How many cases each check is expanded into.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Matrix>))]
public enum Matrix
{
    /// <summary>One case for everything that is known to go wrong on its own: fast enough for every change.</summary>
    Core,

    /// <summary>Persons, sizes, faults and operations combined, and every fidelity switch an outcome rests on turned.</summary>
    Full,
}
