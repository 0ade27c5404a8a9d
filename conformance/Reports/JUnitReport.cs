using System.Globalization;
using System.Text;
using System.Xml;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Reports;

/// <summary>
/// <c>junit.xml</c>: one suite a check, one test a case. A known failure is a skipped test, because CI must stay green on it;
/// a stale entry is a failed one. Times are virtual and therefore always zero.
/// </summary>
internal static class JUnitReport
{
    public static byte[] Write(Run run)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", Clean(run.Pack.Name));
            WriteCounts(xml, [.. run.Cases.Select(Kind), .. run.Findings.Select(Kind), .. run.StaleEntries.Select(_ => TestKind.Failure)]);
            foreach (var suite in run.Cases.GroupBy(result => result.Check)) WriteChecks(xml, suite.Key, [.. suite]);
            WriteLint(xml, run.Findings);
            WriteStale(xml, run.StaleEntries);
            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private enum TestKind
    {
        Pass,
        Failure,
        Error,
        Skip,
    }

    private static TestKind Kind(CaseResult result) => result.Outcome switch
    {
        Outcome.Passed => TestKind.Pass,
        Outcome.Failed or Outcome.Stale => TestKind.Failure,
        Outcome.HarnessError => TestKind.Error,
        _ => TestKind.Skip,
    };

    private static TestKind Kind(Finding finding) => finding switch
    {
        { Why: not null } => TestKind.Skip,
        { Severity: Severity.Error } => TestKind.Failure,
        _ => TestKind.Pass,
    };

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<TestKind> kinds)
    {
        void Count(string name, int count) => xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
        Count("tests", kinds.Count);
        Count("failures", kinds.Count(kind => kind == TestKind.Failure));
        Count("errors", kinds.Count(kind => kind == TestKind.Error));
        Count("skipped", kinds.Count(kind => kind == TestKind.Skip));
        xml.WriteAttributeString("time", "0");
    }

    private static void WriteChecks(XmlWriter xml, string check, IReadOnlyList<CaseResult> cases)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean(check));
        WriteCounts(xml, [.. cases.Select(Kind)]);
        foreach (var result in cases)
        {
            var summary = result.Outcome switch
            {
                Outcome.KnownFailure => $"known failure ({result.Reason}): {result.Why}",
                Outcome.NotScored => $"not scored: {result.Message}",
                _ => result.Message,
            };
            WriteTest(xml, check, result.Variant.Length > 0 ? result.Variant : check, Kind(result), result.Reason, summary, Story(result));
        }

        xml.WriteEndElement();
    }

    private static void WriteLint(XmlWriter xml, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return;
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "lint");
        WriteCounts(xml, [.. findings.Select(Kind)]);
        foreach (var finding in findings)
        {
            var place = finding.Location is { } at ? FormattableString.Invariant($"{at.File}:{at.Line}:{at.Column}") : "pack";
            WriteTest(
                xml, "lint", $"{finding.Rule} {place}", Kind(finding), finding.Rule,
                finding.Why is { } why ? $"known finding: {why}" : finding.Message, finding.Fix is { } fix ? $"fix: {fix}" : "");
        }

        xml.WriteEndElement();
    }

    private static void WriteStale(XmlWriter xml, IReadOnlyList<StaleEntry> entries)
    {
        if (entries.Count == 0) return;
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "baseline");
        WriteCounts(xml, [.. entries.Select(_ => TestKind.Failure)]);
        foreach (var entry in entries) WriteTest(xml, "baseline", entry.Entry, TestKind.Failure, "stale", entry.Message, "");
        xml.WriteEndElement();
    }

    private static void WriteTest(XmlWriter xml, string suite, string name, TestKind kind, string? reason, string message, string story)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean(suite));
        xml.WriteAttributeString("name", Clean(name));
        xml.WriteAttributeString("time", "0");
        if (kind != TestKind.Pass)
        {
            xml.WriteStartElement(kind switch { TestKind.Failure => "failure", TestKind.Error => "error", _ => "skipped" });
            xml.WriteAttributeString("message", Clean(message));
            if (kind != TestKind.Skip)
            {
                xml.WriteAttributeString("type", Clean(reason ?? "failed"));
                xml.WriteString(Clean(story));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Story(CaseResult result)
    {
        var lines = new List<string> { result.Message };
        lines.AddRange(result.Details.Select(detail => $"{detail.Label}: {detail.Text}"));
        if (result.Location is { } place) lines.Add(FormattableString.Invariant($"at: {place.File}:{place.Line}:{place.Column}"));
        if (result.Expected is { } expected) lines.Add($"expected: {expected}");
        if (result.Actual is { } actual) lines.Add($"actual: {actual}");
        if (result.Consequence is { } consequence) lines.Add($"in EIC: {consequence}");
        if (result.Fix is { } fix) lines.Add($"fix: {fix}");
        lines.Add($"again: {result.Replay}");
        return string.Join('\n', lines);
    }

    private static string Clean(string text) => ForeignText.VisibleLines(text);
}
