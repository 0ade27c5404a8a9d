using OpsRampHarness.Conformance.Reports.Snapshots;

namespace OpsRampHarness.Conformance.Tests.Reports;

internal sealed class When_a_snapshot_is_compared
{
    [Test]
    public void Should_be_new_until_it_is_approved()
    {
        using var folder = new TemporaryFolder();

        var first = new SnapshotFolder(folder.Path, SnapshotAcceptance.Compare).Compare("op/a:x=1", "text\n");
        var accepted = new SnapshotFolder(folder.Path, SnapshotAcceptance.Accept).Compare("op/a:x=1", "text\n");
        var again = new SnapshotFolder(folder.Path, SnapshotAcceptance.Compare).Compare("op/a:x=1", "text\r\n");

        first.Should().BeEquivalentTo(new { State = SnapshotState.New, IsApproved = false, File = "op-a-x=1.verified.txt" });
        accepted.State.Should().Be(SnapshotState.Accepted);
        again.State.Should().Be(SnapshotState.Same, "line ends do not count");
        Directory.GetFiles(folder.Path).Should().ContainSingle().Which.Should().EndWith("op-a-x=1.verified.txt");
    }

    [Test]
    public void Should_show_what_differs_and_keep_what_came()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.verified.txt"], "1\n2\n3\n4\n5\n6\n7\n8\n9\n");

        var result = new SnapshotFolder(folder.Path, SnapshotAcceptance.Compare).Compare("a", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n");

        result.State.Should().Be(SnapshotState.Different);
        result.Difference.Should().Be("  3\n  4\n- 5\n+ five\n  6\n  7\n  …\n");
        File.ReadAllText(folder["a.received.txt"]).Should().Contain("five");
        File.ReadAllText(folder["a.verified.txt"]).Should().NotContain("five");
    }

    [Test]
    public void Should_name_what_nothing_was_compared_with()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.verified.txt"], "");
        File.WriteAllText(folder["b.verified.txt"], "");
        var snapshots = new SnapshotFolder(folder.Path, SnapshotAcceptance.Compare);

        snapshots.Compare("a", "");

        snapshots.Dangling().Should().Equal("b.verified.txt");
        snapshots.RemoveDangling().Should().BeEmpty("nothing is deleted unasked");
    }

    [Test]
    public void Should_delete_what_dangles_when_differences_are_approved()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["b.verified.txt"], "");

        new SnapshotFolder(folder.Path, SnapshotAcceptance.Accept).RemoveDangling().Should().Equal("b.verified.txt");

        Directory.GetFiles(folder.Path).Should().BeEmpty();
    }

    [Test]
    public void Should_refuse_two_of_one_name()
    {
        using var folder = new TemporaryFolder();
        var snapshots = new SnapshotFolder(folder.Path, SnapshotAcceptance.Compare);
        snapshots.Compare("a/b", "");

        snapshots.Invoking(folder => folder.Compare("a:b", "")).Should().Throw<ArgumentException>();
    }

    [TestCase("", "a", "- \n+ a\n")]
    [TestCase("a\nb", "b\na", "- a\n  b\n+ a\n")]
    [TestCase("same", "same", "")]
    public void Should_align_lines(string approved, string received, string difference) =>
        LineDifference.Of(approved, received).Should().Be(difference);
}
