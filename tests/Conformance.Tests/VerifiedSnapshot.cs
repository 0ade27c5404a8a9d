using OpsRampHarness.Conformance.Reports.Snapshots;

namespace OpsRampHarness.Conformance.Tests;

/// <summary>
/// The one place where tests meet approved texts. Set <c>OPSRAMP_HARNESS_ACCEPT=1</c> to approve what differs; never in CI.
/// </summary>
internal static class VerifiedSnapshot
{
    /// <summary>Compares with <c>tests/Conformance.Tests/{folder}/{name}.verified.txt</c>.</summary>
    public static void Verify(string folder, string name, string text)
    {
        var result = new SnapshotFolder(Repository.PathOf("tests", "Conformance.Tests", folder), Acceptance).Compare(name, text);

        result.IsApproved.Should().BeTrue(
            $"{folder}/{result.File} is the approved text; approve the difference with OPSRAMP_HARNESS_ACCEPT=1, or mend it:\n{result.Difference}");
    }

    /// <summary>Whether what differs is approved.</summary>
    public static bool MayAccept =>
        Environment.GetEnvironmentVariable("OPSRAMP_HARNESS_ACCEPT") == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    private static SnapshotAcceptance Acceptance => MayAccept ? SnapshotAcceptance.Accept : SnapshotAcceptance.Compare;
}
