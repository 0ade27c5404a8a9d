using System.Diagnostics;
using OpsRampHarness.Conformance.Commands;

namespace OpsRampHarness.Conformance.Tests.Commands;

/// <summary>As a process of its own: another time zone, language, folder and number of workers change no byte of a report.</summary>
public sealed class When_the_tool_runs_elsewhere
{
    [Test]
    public async Task Should_write_the_same_bytes()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        var pack = Repository.PathOf("fixtures", "guide");

        await Task.WhenAll(
            RunAsync(Repository.Root, "1", here.Path, [("TZ", "UTC"), ("LANG", "C.UTF-8")], "fixtures/guide"),
            RunAsync(there.Path, "8", there.Path, [("TZ", "Asia/Tokyo"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")], pack));

        // results.sarif says where in the repository the pack is, and is the only file that may.
        foreach (var file in Directory.EnumerateFiles(here.Path).Select(path => Path.GetFileName(path)).Where(file => file != "results.sarif"))
        {
            var bytes = await File.ReadAllBytesAsync(here[file]);
            var others = await File.ReadAllBytesAsync(there[file]);
            bytes.AsSpan().SequenceEqual(others).Should().BeTrue($"{file} must not depend on where it is made");
        }
    }

    private static async Task RunAsync(string folder, string workers, string output, (string Name, string Value)[] environment, string pack)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { typeof(CommandLine).Assembly.Location, "check", pack, "--only", "op/*", "--out", output, "--workers", workers })
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, "{0}{1}", await text, await errors);
    }
}
