namespace OpsRampHarness.Conformance.Tests.Commands;

/// <summary>Approving is refused in CI, where these tests run too; what must be approved first is written by hand.</summary>
public sealed class When_behaviour_is_approved
{
    private const string Approved = "op-test-connection.verified.txt";

    [Test]
    public async Task Should_fail_and_show_what_is_new_until_it_is_approved()
    {
        using var folder = new TemporaryFolder();
        var first = await CheckAsync("completed", folder);
        File.Move(folder["op-test-connection.received.txt"], folder[Approved]);
        var second = await CheckAsync("completed", folder);

        first.Code.Should().Be(1);
        first.Error.Should().Contain("snapshot/new").And.Contain("+ the only case: passed");
        second.Code.Should().Be(0);
        second.Error.Should().BeEmpty();
    }

    [Test]
    public async Task Should_fail_and_show_the_difference_when_the_pack_behaves_otherwise()
    {
        using var folder = new TemporaryFolder();
        await CheckAsync("completed", folder);
        File.Move(folder["op-test-connection.received.txt"], folder[Approved]);
        var result = await CheckAsync("guide", folder);

        result.Code.Should().Be(1);
        result.Error.Should().Contain("snapshot/different")
            .And.Contain("-   GET /api/v2/tenants/msp_1123/users/search?sortName=id")
            .And.Contain("+   GET /api/v2/tenants/msp_1123/users/search →");
    }

    [Test]
    public async Task Should_not_approve_without_a_folder()
    {
        var result = await Tool.RunAsync("check", "completed", "--accept");

        result.Code.Should().Be(2);
        result.Error.Should().Contain("--snapshot");
    }

    private static Task<ToolResult> CheckAsync(string pack, TemporaryFolder folder) => Tool.RunAsync(
        "check", pack, "--only", "op/test-connection", "--baseline", "none", "--snapshot", folder.Path, "--out", folder["out"]);
}
