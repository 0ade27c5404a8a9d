using System.Text.Json;

namespace OpsRampHarness.Conformance.Tests.Commands;

public sealed class When_a_pack_is_checked_from_the_command_line
{
    [Test]
    public async Task Should_write_every_report_and_say_where()
    {
        using var folder = new TemporaryFolder();
        var result = await Tool.RunAsync("check", "completed", "--only", "op/test-connection", "--out", folder.Path);

        result.Code.Should().Be(0);
        result.Error.Should().BeEmpty();
        result.Output.Should().Contain("SAFE").And.Contain(Path.Combine(folder.Path, "report.html"));
        Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName)
            .Should().BeEquivalentTo("run.json", "report.html", "junit.xml", "events.ndjson", "summary.md", "results.sarif");
    }

    [Test]
    public async Task Should_print_one_document_and_nothing_else_when_asked_for_JSON()
    {
        using var folder = new TemporaryFolder();
        var result = await Tool.RunAsync("check", "guide", "--only", "op/update-account", "--baseline", "none", "--format", "json", "--out", folder.Path);

        result.Code.Should().Be(1);
        result.Error.Should().BeEmpty();
        using var document = JsonDocument.Parse(result.Output);
        document.RootElement.GetProperty("verdict").GetString().Should().Be("unsafe");
        result.Output.Should().Be(await File.ReadAllTextAsync(Path.Combine(folder.Path, "run.json")));
    }

    [Test]
    public async Task Should_read_a_pack_from_standard_input()
    {
        using var folder = new TemporaryFolder();
        var payload = await File.ReadAllTextAsync(Repository.PathOf("fixtures", "packages", "payload.json"));
        var result = await Tool.RunAsync(["check", "-", "--only", "op/test-connection", "--out", folder.Path], payload);

        result.Output.Should().Contain("1 passed");
    }

    [Test]
    public async Task Should_not_write_where_it_cannot()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "taken");
        await File.WriteAllTextAsync(file, "");
        var result = await Tool.RunAsync("check", "completed", "--only", "op/test-connection", "--out", file);

        result.Code.Should().Be(2);
        result.Error.Should().Contain("usage/unwritable-folder");
    }
}
