using System.Diagnostics;
using System.Text.Json;

namespace OpsRampHarness.Conformance.Tests.Commands;

public sealed class When_packs_are_compared_from_the_command_line
{
    [Test]
    public async Task Should_read_both_packs_from_revisions_of_a_repository()
    {
        using var folder = new TemporaryFolder();
        var (before, after) = Repository(folder.Path);
        var result = await Tool.RunAsync("compare", before, after, "--format", "json", "--", Path.Combine(folder.Path, "connectors", "opsramp"));

        result.Error.Should().BeEmpty();
        result.Code.Should().Be(1);
        using var document = JsonDocument.Parse(result.Output);
        document.RootElement.GetProperty("summary").GetString().Should().Contain("re-key 250 of 250 accounts");
    }

    [TestCase("connectors/opsramp")]
    [TestCase("connectors/opsramp/")]
    [TestCase("connectors/opsramp/ConnectionJSON.json/..")]
    [TestCase("connectors/gone")]
    public async Task Should_find_the_pack_however_its_path_is_written(string path)
    {
        using var folder = new TemporaryFolder();
        Repository(folder.Path);
        Directory.CreateDirectory(folder["elsewhere"]);
        Git(folder.Path, "mv", "connectors/opsramp", "connectors/gone");
        Commit(folder.Path);
        Git(folder.Path, "mv", "connectors/gone", "elsewhere/pack");
        var revision = path == "connectors/gone" ? "HEAD" : "HEAD~1";
        var result = await Tool.RunAsync("check", $"{revision}:{folder.Path}/{path}", "--only", "op/test-connection", "--out", folder["out"]);

        result.Error.Should().BeEmpty();
        result.Code.Should().Be(0);
        result.Output.Should().Contain(Path.GetFileName(Path.GetFullPath(path.TrimEnd('/'))) + ": ");
    }

    [TestCase("no-such-branch", "git/no-such-revision")]
    [TestCase("--help", "git/no-such-revision")]
    [TestCase("HEAD", "git/no-such-path")]
    public async Task Should_say_what_git_has_not(string revision, string problem)
    {
        using var folder = new TemporaryFolder();
        Repository(folder.Path);
        var result = await Tool.RunAsync("check", "--", $"{revision}:{Path.Combine(folder.Path, "connectors", "others")}");

        result.Code.Should().Be(2);
        result.Error.Should().Contain(problem);
    }

    [Test]
    public async Task Should_run_nothing_that_the_repository_brings_along()
    {
        using var folder = new TemporaryFolder();
        var (before, _) = Repository(folder.Path);
        var trap = folder["trap"];
        Git(folder.Path, "config", "core.fsmonitor", $"touch '{trap}'");
        Git(folder.Path, "config", "core.pager", $"touch '{trap}'");

        await Tool.RunAsync("check", $"{before}:{Path.Combine(folder.Path, "connectors", "opsramp")}", "--only", "op/test-connection", "--out", folder["out"]);

        File.Exists(trap).Should().BeFalse();
        File.Exists(folder[Path.Combine("out", "run.json")]).Should().BeTrue();
    }

    [Test]
    public async Task Should_print_one_table_and_one_sentence()
    {
        var result = await Tool.RunAsync("compare", "completed", "completed");

        result.Code.Should().Be(0);
        result.Error.Should().BeEmpty();
        result.Output.Should().Contain("SAFE").And.Contain("zero differences").And.Contain("known=nothing users=250");
    }

    [Test]
    public async Task Should_leave_the_same_document_that_it_prints()
    {
        using var folder = new TemporaryFolder();
        var result = await Tool.RunAsync("compare", "guide", "guide", "--format", "json", "--out", folder.Path);

        using var document = JsonDocument.Parse(result.Output);
        document.RootElement.GetProperty("verdict").GetString().Should().Be("safe");
        result.Output.Should().Be(await File.ReadAllTextAsync(folder["compare.json"]));
        (await File.ReadAllLinesAsync(folder["compare.md"])).Length.Should().BeLessThanOrEqualTo(60);
    }

    /// <summary>A repository with the completed pack in one commit, and keyed by another column in the next.</summary>
    private static (string Before, string After) Repository(string folder)
    {
        var pack = Directory.CreateDirectory(Path.Combine(folder, "connectors", "opsramp")).FullName;
        foreach (var file in Directory.EnumerateFiles(Tests.Repository.PathOf("fixtures", "completed"), "*.json")) File.Copy(file, Path.Combine(pack, Path.GetFileName(file)));
        Git(folder, "init", "--quiet");
        Commit(folder);
        var import = Path.Combine(pack, "ImportAccountEntJSON.json");
        File.WriteAllText(import, File.ReadAllText(import).Replace("\"keyField\": \"accountID\"", "\"keyField\": \"name\"", StringComparison.Ordinal));
        Commit(folder);
        return ("HEAD~1", "HEAD");
    }

    private static void Commit(string folder)
    {
        Git(folder, "add", ".");
        Git(folder, "-c", "user.name=Jane Roe", "-c", "user.email=jane.roe@example.com", "commit", "--quiet", "-m", "Change the connector");
    }

    private static void Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var git = Process.Start(start)!;
        git.WaitForExit();
        git.ExitCode.Should().Be(0);
    }
}
