using System.Text.Json.Serialization;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>How grave a static finding is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Severity>))]
public enum Severity
{
    /// <summary>It cannot work.</summary>
    Error,

    /// <summary>It works by luck, or not for everybody.</summary>
    Warning,

    /// <summary>Worth knowing; no effect on the verdict.</summary>
    Note,
}
