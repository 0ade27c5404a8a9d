using System.Diagnostics;
using OpsRampHarness.Conformance.Commands;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.LintMutations;

/// <summary>Lints spoiled packs as somebody would at the command line.</summary>
internal sealed class MutationTrial
{
    /// <summary>Far more than any of them takes; what takes longer hangs.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly string[] Names = ["guide", "completed"];

    private readonly List<IReadOnlyDictionary<string, string>> packs;
    private readonly List<byte[]> files;

    /// <param name="fixtures">The folder <c>fixtures</c> of the repository.</param>
    public MutationTrial(string fixtures)
    {
        packs = [.. Names.Select(name => PackReader.Read(Path.Combine(fixtures, name)).Pack!.Attributes.ToDictionary(attribute => attribute.Name, attribute => attribute.Text))];
        files = [.. Directory.GetFiles(Path.Combine(fixtures, "packages")).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    }

    /// <summary>The pack a seed makes.</summary>
    public byte[] Pack(int seed) => PackMutation.Of(packs, files, seed);

    /// <summary>Lints the pack a seed makes.</summary>
    /// <returns>What went wrong, null when nothing did; and how long it took.</returns>
    public async Task<(string? Problem, TimeSpan Took)> RunAsync(int seed)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        using var input = new MemoryStream(Pack(seed));
        var format = (seed % 4) switch { 0 => "json", 1 => "sarif", 2 => "github", _ => "text" };
        var start = Stopwatch.GetTimestamp();
        var code = await CommandLine.InvokeAsync(["lint", "-", "--format", format], new CommandConsole(output, error, input));
        var took = Stopwatch.GetElapsedTime(start);
        var said = output.ToString() + error.ToString();
        var problem = code is not (0 or 1 or 2) ? $"exit code {code}: {error}"
            : said.Contains("   at OpsRampHarness", StringComparison.Ordinal) || said.Contains("Exception", StringComparison.Ordinal) ? $"a stack trace: {said}"
            : took > Longest ? $"it took {took}"
            : null;
        return (problem, took);
    }
}
