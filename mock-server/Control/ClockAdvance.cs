namespace OpsRampHarness.MockServer.Control;

/// <summary>How far a clock is to be moved.</summary>
/// <param name="Seconds">By so many seconds; never back.</param>
public sealed record ClockAdvance(double Seconds);
