namespace OpsRampHarness.Conformance.Runs;

/// <summary>A case that ends differently because the user set fidelity switches otherwise.</summary>
/// <param name="Case">Id of the case.</param>
/// <param name="Switches">The settings it rests on, as <c>switch=value</c>.</param>
/// <param name="Usual">How it ends with the defaults.</param>
/// <param name="Now">How it ends with the settings.</param>
/// <param name="Message">What happens in the run in which it does not pass.</param>
public sealed record Flip(string Case, IReadOnlyList<string> Switches, Outcome Usual, Outcome Now, string Message);
