namespace OpsRampHarness.MockServer.Control;

/// <summary>Why a control call was refused.</summary>
/// <param name="Id">Stable id such as <c>control/unknown-snapshot</c>.</param>
/// <param name="Message">What is wrong, with the bad value quoted, and how to mend it.</param>
public sealed record ControlProblem(string Id, string Message);
