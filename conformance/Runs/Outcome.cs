using System.Text.Json.Serialization;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>How a case ended.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>Everything asserted held.</summary>
    Passed,

    /// <summary>An assertion did not hold and the baseline does not know it.</summary>
    Failed,

    /// <summary>It failed with the reason the baseline names.</summary>
    KnownFailure,

    /// <summary>The baseline calls it a known failure, but it passes now.</summary>
    Stale,

    /// <summary>It does not apply, and the message says why. Never counts as passed.</summary>
    Skipped,

    /// <summary>It ran, but the requirement set in force does not ask for it.</summary>
    NotScored,

    /// <summary>The harness could not exercise what the case is about. Never counts as passed.</summary>
    HarnessError,
}
