using System.Text.Json.Serialization;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>How many cases each check is expanded into.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Matrix>))]
public enum Matrix
{
    /// <summary>Every operation with every person, and every law, size and attack that is known to catch something on its own: fast enough for every change.</summary>
    Core,

    /// <summary>Besides these every fault, more sizes, persons and operations combined, and every fidelity switch an outcome rests on turned.</summary>
    Full,
}
