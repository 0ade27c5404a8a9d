using System.Text.Json.Serialization;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>How much a check asks of a pack. A failure of the first two levels makes a pack unsafe.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Level>))]
public enum Level
{
    /// <summary>The integration guide says the connector does this.</summary>
    Documented,

    /// <summary>Real accounts and links come to harm without it.</summary>
    Sound,

    /// <summary>It survives what goes wrong around it: expired tokens, faults, odd data.</summary>
    Resilient,

    /// <summary>It gives nothing away and grants nothing unasked.</summary>
    Secure,
}
