namespace OpsRampHarness.Conformance.Runs;

/// <summary>One step of a case, in the order it happened: a job, a task, a call, rows mapped, a state compared.</summary>
/// <param name="Kind">What it is: <c>job</c>, <c>task</c>, <c>call</c>, <c>rows</c>, <c>world</c>, <c>assertion</c>.</param>
/// <param name="Depth">How deep it is nested: 0 for the outermost.</param>
/// <param name="Title">One line saying what happened.</param>
/// <param name="At">Virtual time at which it happened.</param>
/// <param name="Exchange">1-based number, within the case, of the exchange it made; null when it made none.</param>
/// <param name="Effects">What the step changed on both sides; null when not compared.</param>
/// <param name="Diverged">Whether this is a step at which the case left its expected course.</param>
public sealed record CaseStep(
    string Kind, int Depth, string Title, DateTimeOffset At,
    int? Exchange = null, Effects? Effects = null, bool Diverged = false);
