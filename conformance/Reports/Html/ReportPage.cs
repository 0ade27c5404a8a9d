using System.Security.Cryptography;
using System.Text;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>
/// <c>report.html</c>: one page that needs nothing else. Its policy allows exactly its own style and script, by hash.
/// </summary>
internal static class ReportPage
{
    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");

    public static byte[] Write(Run run)
    {
        var anchors = new Anchors();
        var page = Html.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{run.Verdict.Shout()} · {run.Pack.Name} · OpsRamp Harness</title>
            <style>{new Html(Style)}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the verdict</a>
            {VerdictSection.Write(run)}
            <main id="main">
            {AccountsSection.Write(run, anchors)}
            {FailuresSection.Write(run, anchors)}
            {LintSection.Write(run)}
            {MatrixSection.Write(run, anchors)}
            {CasesSection.Write(run, anchors)}
            {EvidenceSection.Write(run)}
            </main>
            <script>{new Html(Script)}</script>
            </body>
            </html>

            """);
        var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes)) page.WriteTo(writer);
        return bytes.ToArray();
    }

    private static string Policy =>
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Resource(string name)
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Resource '{name}' is not in the tool.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
