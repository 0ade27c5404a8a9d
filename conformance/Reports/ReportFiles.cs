using System.Diagnostics.CodeAnalysis;
using System.Text;
using OpsRampHarness.Conformance.Reports.Html;
using OpsRampHarness.Conformance.Reports.Sarif;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary>The files a run leaves: every one is made from the run alone, and is the same bytes on every machine.</summary>
internal static class ReportFiles
{
    /// <summary>The report for people.</summary>
    public const string Page = "report.html";

    private static readonly IReadOnlyList<(string Name, Func<Run, byte[]> Write)> Writers =
    [
        ("run.json", RunJson.Write),
        ("junit.xml", JUnitReport.Write),
        ("events.ndjson", EventsReport.Write),
        ("summary.md", run => Encoding.UTF8.GetBytes(SummaryReport.Write(run))),
    ];

    /// <summary>Names of the files.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Writers.Select(writer => writer.Name), Page];

    /// <summary>The run as one JSON document.</summary>
    public static string Json(Run run) => Encoding.UTF8.GetString(RunJson.Write(run));

    /// <summary>Writes all files. Each is complete or not there; all are made before the first is written.</summary>
    /// <param name="run">The run.</param>
    /// <param name="packFolder">What leads from the repository's root to the pack, for code scanning; null for nothing.</param>
    /// <param name="folder">Where to; made when it is not there.</param>
    /// <param name="problem">Why it cannot be done; null when it was.</param>
    public static bool TryWrite(Run run, string? packFolder, string folder, [NotNullWhen(false)] out PackProblem? problem)
    {
        // The page takes as long as all the others together.
        var page = Task.Run(() => ReportPage.Write(run));
        List<(string Name, byte[] Bytes)> files = [.. Writers.Select(writer => (writer.Name, writer.Write(run))), ("results.sarif", RunSarif.Write(run, packFolder))];
        files.Add((Page, page.GetAwaiter().GetResult()));
        return TryWrite(folder, files, out problem);
    }

    /// <summary>Writes files that are made already. Each is complete or not there.</summary>
    public static bool TryWrite(string folder, IReadOnlyList<(string Name, byte[] Bytes)> files, [NotNullWhen(false)] out PackProblem? problem)
    {
        problem = null;
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, bytes) in files) WholeFile.Write(Path.Combine(folder, name), bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problem = new PackProblem(
                "usage/unwritable-folder", Severity.Error, $"The reports cannot be written to '{folder}': {error.Message}", null, "Name another folder with --out.");
        }

        return problem is null;
    }
}
