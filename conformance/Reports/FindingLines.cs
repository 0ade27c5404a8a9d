using System.Globalization;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary>Findings as compilers print them, one a line, for editors: <c>path:line:column: severity rule: message</c>.</summary>
internal static class FindingLines
{
    /// <summary>One line a finding; known findings are left out.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="folder">What leads to the pack's files; null for nothing.</param>
    /// <param name="pack">Name of the pack, for what is missing altogether.</param>
    public static string Write(IEnumerable<Finding> findings, string? folder, string pack)
        => string.Concat(findings.Where(finding => finding.Why is null).Select(finding => Line(finding, folder, pack)));

    private static string Line(Finding finding, string? folder, string pack)
    {
        var place = finding.Location ?? new Place(pack, 1, 1, "");
        var path = finding.Location is null && folder is not null ? folder : RepositoryPath.Of(folder, place.File);
        return ForeignText.Visible(string.Create(CultureInfo.InvariantCulture, $"{path}:{place.Line}:{place.Column}: {finding.Severity.ToText()} {finding.Rule}: {finding.Message} {finding.Fix}")) + "\n";
    }
}
