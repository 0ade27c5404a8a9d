namespace OpsRampHarness.MockServer.Control;

/// <summary>A fidelity switch with its value.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Value">The value in force.</param>
/// <param name="Default">The value unless another is chosen.</param>
/// <param name="Values">Every value that may be chosen.</param>
/// <param name="Description">What it decides.</param>
/// <param name="Sources">Where the hints for the default come from.</param>
/// <param name="Certainty">How sure the default is.</param>
/// <param name="Consulted">Whether it decided something in this workspace.</param>
public sealed record SwitchState(
    string Id, string Value, string Default, IReadOnlyList<string> Values, string Description, string Sources, string Certainty, bool Consulted);
