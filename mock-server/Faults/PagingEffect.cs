namespace OpsRampHarness.MockServer.Faults;

/// <summary>A list pages wrongly.</summary>
/// <param name="Defect">How.</param>
public sealed record PagingEffect(PagingDefect Defect) : FaultEffect;
