using System.Globalization;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary>Workflow commands that make GitHub show findings beside the lines of a pull request.</summary>
internal static class GitHubAnnotations
{
    /// <summary>One line a finding; known findings are left out.</summary>
    public static string Write(IEnumerable<Finding> findings, string? folder)
        => string.Concat(findings.Where(finding => finding.Why is null).Select(finding => Line(finding, folder)));

    private static string Line(Finding finding, string? folder)
    {
        var level = finding.Severity == Severity.Note ? "notice" : finding.Severity.ToText();
        var place = finding.Location is { } at
            ? string.Create(CultureInfo.InvariantCulture, $"file={Property(RepositoryPath.Of(folder, at.File))},line={at.Line},col={at.Column},")
            : "";
        var story = string.Join('\n', new[] { finding.Message, finding.Consequence, finding.Fix }.OfType<string>().Select(ForeignText.Visible));
        return $"::{level} {place}title={Property(finding.Rule)}::{Data(story)}\n";
    }

    // The escapes of GitHub's runner: whatever could end the line, the property or the list of them.
    private static string Data(string text)
        => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text)
        => Data(ForeignText.Visible(text)).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
