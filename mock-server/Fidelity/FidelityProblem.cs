namespace OpsRampHarness.MockServer.Fidelity;

/// <summary>Why a choice of switches was refused.</summary>
/// <param name="Id">Stable id: <c>switch/not-a-pair</c>, <c>switch/unknown</c>, <c>switch/unknown-value</c> or <c>switch/repeated</c>.</param>
/// <param name="Message">What is wrong, with the bad text quoted, and how to mend it.</param>
public sealed record FidelityProblem(string Id, string Message);
