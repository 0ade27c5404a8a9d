using System.Text.Json.Serialization;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>What a run says about the pack, whatever the baseline says.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Nothing failed and nothing warns.</summary>
    Safe,

    /// <summary>Only checks of level resilient or secure failed, lint warns, or the harness could not judge everything.</summary>
    Review,

    /// <summary>A check of level documented or sound failed, or an account or link was wrongly changed.</summary>
    Unsafe,
}
