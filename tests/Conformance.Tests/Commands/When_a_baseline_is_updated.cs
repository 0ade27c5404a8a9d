using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Tests.Commands;

public sealed class When_a_baseline_is_updated
{
    [Test]
    public async Task Should_accept_what_is_wrong_now_and_keep_the_reasons_of_before()
    {
        using var folder = CopyOfGuide();
        File.Delete(folder["RemoveAccountJSON.json"]);
        File.Copy(Repository.PathOf("fixtures", "completed", "RemoveAccountJSON.json"), folder["RemoveAccountJSON.json"]);
        await File.WriteAllTextAsync(folder["EnableAccountJSON.json"], (await File.ReadAllTextAsync(folder["EnableAccountJSON.json"])).Replace("POST", "PUT", StringComparison.Ordinal));

        var result = await Tool.RunAsync("baseline", "update", folder.Path, "--reason", "under way");

        result.Should().BeEquivalentTo(new { Code = 0, Error = "" });
        var baseline = BaselineReader.Read("baseline.json", await File.ReadAllTextAsync(folder["baseline.json"]), out var problems);
        problems.Should().BeEmpty();
        baseline.Failures.Should().Contain(entry => entry.Check == "op/enable-account" && entry.Why == "under way");
        baseline.Failures.Should().Contain(entry => entry.Check == "op/update-account" && entry.Why.Contains("/users/"));
        baseline.Failures.Should().NotContain(entry => entry.Check == "op/remove-account");
        baseline.Failures.Should().Contain(entry => entry.Check == "fault/lasting-500" && entry.Why != "under way", "the full matrix knows it too");
        (await Tool.RunAsync("check", folder.Path, "--only", "op/*", "--out", folder["out"])).Code.Should().Be(0);
    }

    [Test]
    public async Task Should_ask_for_a_reason()
    {
        var result = await Tool.RunAsync("baseline", "update", "guide");
        result.Code.Should().Be(2);
        result.Error.Should().Contain("--reason").And.Contain("opsramp-harness baseline update --help");
    }

    [Test]
    public async Task Should_not_know_where_to_write_the_baseline_of_a_pack_inside_the_tool()
    {
        var result = await Tool.RunAsync("baseline", "update", "guide", "--reason", "why not");
        result.Code.Should().Be(2);
        result.Error.Should().Contain("usage/no-place-for-baseline");
    }

    private static TemporaryFolder CopyOfGuide()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("fixtures", "guide"), "*.json"))
            File.Copy(file, folder[Path.GetFileName(file)]);
        return folder;
    }
}
