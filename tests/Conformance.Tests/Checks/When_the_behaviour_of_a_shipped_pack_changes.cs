using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Reports;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Checks;

/// <summary>What both shipped packs send, what it changes, and how it is judged, is approved text, one file a check.</summary>
public sealed class When_the_behaviour_of_a_shipped_pack_changes
{
    private static IEnumerable<string> Checks => CheckCatalogue.All.Select(check => check.Description.Id);

    [TestCaseSource(nameof(Checks))]
    public Task Should_show_in_the_approved_text_of_the_documented_pack(string check) => Compare("guide", IsFault(check) ? SharedRuns.GuideWithFaults : SharedRuns.Guide, check);

    [TestCaseSource(nameof(Checks))]
    public Task Should_show_in_the_approved_text_of_the_completed_pack(string check) => Compare("completed", IsFault(check) ? SharedRuns.CompletedWithFaults : SharedRuns.Completed, check);

    [Test]
    public void Should_leave_no_approved_text_behind() =>
        Directory.EnumerateFiles(Repository.PathOf("tests", "Conformance.Tests", "Behaviour"), "*.verified.txt", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(path))
            .Should().OnlyContain(file => Checks.Any(check => file == check.Replace('/', '-') + ".verified.txt"));

    private static bool IsFault(string check) => check.StartsWith("fault/", StringComparison.Ordinal);

    private static async Task Compare(string pack, Task<Run> run, string check) =>
        VerifiedSnapshot.Verify(Path.Combine("Behaviour", pack), check, BehaviourText.Of(await run, check));
}
