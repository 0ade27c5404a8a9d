using System.Text.Json.Serialization;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>One difference between two moments of a state.</summary>
/// <param name="Kind">Whether the subject came, went or became different.</param>
/// <param name="Subject">What changed, such as <c>users/USR0000000042/country</c>.</param>
/// <param name="Before">Its value before, as text or compact JSON; null when it was not there.</param>
/// <param name="After">Its value after; null when it is gone.</param>
/// <param name="Expected">Whether the case asked for this change.</param>
public sealed record StateChange(ChangeKind Kind, string Subject, string? Before, string? After, bool Expected);

/// <summary>The ways a state can differ.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    /// <summary>It is there now and was not before.</summary>
    Added,

    /// <summary>It was there before and is gone.</summary>
    Removed,

    /// <summary>It is there before and after, with different values.</summary>
    Changed,
}
