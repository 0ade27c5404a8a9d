using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Checks;

/// <summary>Both shipped packs, checked once for all tests.</summary>
internal static class SharedRuns
{
    private static readonly Lazy<Task<Run>> LazyGuide = new(() => CheckRunner.RunAsync(ShippedPacks.Guide, new CheckOptions()));
    private static readonly Lazy<Task<Run>> LazyCompleted = new(() => CheckRunner.RunAsync(ShippedPacks.Completed, new CheckOptions()));

    public static Task<Run> Guide => LazyGuide.Value;

    public static Task<Run> Completed => LazyCompleted.Value;
}
