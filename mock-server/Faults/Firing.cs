namespace OpsRampHarness.MockServer.Faults;

/// <summary>A rule that fires on the call at hand.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Number">How often it fired with this one.</param>
/// <param name="Delay">The delay drawn, for a rule that delays.</param>
/// <param name="Seed">For whatever else is to be drawn.</param>
internal sealed record Firing(FaultRule Rule, int Number, TimeSpan Delay, int Seed)
{
    public PagingDefect? PagingDefect => (Rule.Effect as PagingEffect)?.Defect;
}
