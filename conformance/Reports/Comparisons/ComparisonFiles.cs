using System.Diagnostics.CodeAnalysis;
using System.Text;
using OpsRampHarness.Conformance.Comparisons;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Reports.Comparisons;

/// <summary>The files a comparison leaves.</summary>
internal static class ComparisonFiles
{
    /// <summary>The comparison as one JSON document.</summary>
    public static string Json(PackComparison comparison) => Encoding.UTF8.GetString(ComparisonJson.Write(comparison));

    /// <summary>Writes all files; says what is wrong when it cannot.</summary>
    public static bool TryWrite(PackComparison comparison, string folder, [NotNullWhen(false)] out PackProblem? problem) =>
        ReportFiles.TryWrite(
            folder,
            [("compare.json", ComparisonJson.Write(comparison)), ("compare.md", Encoding.UTF8.GetBytes(ComparisonMarkdown.Write(comparison)))],
            out problem);
}
