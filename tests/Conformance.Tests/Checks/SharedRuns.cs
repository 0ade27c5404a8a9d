using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Checks;

/// <summary>Both shipped packs, checked once for all tests.</summary>
internal static class SharedRuns
{
    private static readonly Lazy<Task<Run>> LazyGuide = new(() => CheckRunner.RunAsync(ShippedPacks.Guide, new CheckOptions()));
    private static readonly Lazy<Task<Run>> LazyCompleted = new(() => CheckRunner.RunAsync(ShippedPacks.Completed, new CheckOptions()));
    private static readonly Lazy<Task<Run>> LazyGuideWithFaults = new(() => WithFaultsAsync(ShippedPacks.Guide));
    private static readonly Lazy<Task<Run>> LazyCompletedWithFaults = new(() => WithFaultsAsync(ShippedPacks.Completed));

    public static Task<Run> Guide => LazyGuide.Value;

    public static Task<Run> Completed => LazyCompleted.Value;

    /// <summary>The cases that only the full matrix has, of the faults alone.</summary>
    public static Task<Run> GuideWithFaults => LazyGuideWithFaults.Value;

    /// <inheritdoc cref="GuideWithFaults"/>
    public static Task<Run> CompletedWithFaults => LazyCompletedWithFaults.Value;

    private static Task<Run> WithFaultsAsync(Pack pack) =>
        CheckRunner.RunAsync(pack, new CheckOptions { Matrix = Matrix.Full, Selection = CaseSelection.Matching("fault/*") });
}
