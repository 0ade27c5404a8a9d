namespace OpsRampHarness.Conformance.Tests.Commands;

public sealed class When_reports_are_made_again
{
    [Test]
    public async Task Should_be_the_same_bytes_from_the_run_alone()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        await Tool.RunAsync("check", "guide", "--only", "op/*", "--out", first.Path);
        var result = await Tool.RunAsync("report", first["run.json"], "--out", second.Path);

        result.Code.Should().Be(0);
        var files = Directory.EnumerateFiles(first.Path).Select(path => Path.GetFileName(path)).ToList();
        files.Should().Contain(["report.html", "events.ndjson"]);
        foreach (var file in files) (await File.ReadAllTextAsync(second[file])).Equals(await File.ReadAllTextAsync(first[file]), StringComparison.Ordinal).Should().BeTrue(file);
    }

    [TestCase("{}", "usage/not-a-run")]
    [TestCase("nothing", "usage/not-a-run")]
    public async Task Should_refuse_what_is_no_run(string text, string problem)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["run.json"], text);
        var result = await Tool.RunAsync("report", folder["run.json"]);

        result.Code.Should().Be(2);
        result.Error.Should().Contain(problem);
        Directory.EnumerateFiles(folder.Path).Should().ContainSingle();
    }

    [Test]
    public async Task Should_refuse_a_run_of_another_version()
    {
        using var folder = new TemporaryFolder();
        await Tool.RunAsync("check", "completed", "--only", "op/test-connection", "--out", folder.Path);
        await File.WriteAllTextAsync(folder["run.json"], (await File.ReadAllTextAsync(folder["run.json"])).Replace("\"version\": 1", "\"version\": 99", StringComparison.Ordinal));

        (await Tool.RunAsync("report", folder["run.json"])).Error.Should().Contain("usage/other-version");
    }
}
