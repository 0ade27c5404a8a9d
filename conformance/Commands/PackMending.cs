using System.Text;
using OpsRampHarness.Conformance.Lint;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Linting;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary><c>lint --fix</c>: applies the changes that mend findings without any doubt to the files of a pack.</summary>
internal static class PackMending
{
    /// <summary>A mend may make way for another one; after this many rounds nothing sensible is left.</summary>
    private const int MaximumRounds = 10;

    /// <summary>Mends a pack in place, and says on the error stream what was mended. False, and said why, when its files cannot be changed.</summary>
    public static bool Mend(string named, string? connection, CommandConsole console)
    {
        for (var round = 0; round < MaximumRounds; round++)
        {
            var input = PackInput.Of(named, console, connection);
            if (input.Read.Recovered is null && input.Read.Texts.Count == 0)
                return true;
            if (WhyNot(named, input.Read) is { } problem)
            {
                console.Problem(problem);
                return false;
            }

            if (PackInput.Settings(input.Read.Recovered, console) is not { } settings)
                return false;
            var mends = PackLint.Lint(input.Read, settings).Findings.Where(finding => finding.Edit is not null).ToLookup(finding => finding.Edit!.File);
            if (mends.Count == 0)
                return true;
            foreach (var file in mends)
            {
                if (!Apply(Directory.Exists(named) ? Path.Combine(named, file.Key) : named, input.Read.Texts[file.Key], [.. file], console))
                    return false;
            }
        }

        return true;
    }

    private static PackProblem? WhyNot(string named, PackReadResult read)
    {
        if (Directory.Exists(named))
            return null;
        var why = !File.Exists(named) ? $"'{named}' is no file that could be changed."
            : !read.Texts.ContainsKey(Path.GetFileName(named)) ? $"'{named}' is an archive."
            : read.Recovered?.Form == PackForm.TerraformPlan ? $"'{named}' is a plan, made from other files."
            : null;
        return why is null ? null : new PackProblem("usage/cannot-mend", Severity.Error, why, null, "Unpack it into a folder first: opsramp-harness pack unpack.");
    }

    private static bool Apply(string path, string text, IReadOnlyList<LintFinding> findings, CommandConsole console)
    {
        var (mended, applied) = TextEdit.Apply(text, findings.Select(finding => finding.Edit!));
        if (!TextFiles.TryWrite(path, Encoding.UTF8.GetBytes(mended), out var problem))
        {
            console.Problem(problem);
            return false;
        }

        foreach (var finding in findings.Where(finding => applied.Contains(finding.Edit!)))
            console.Error.WriteLine(ForeignText.Visible($"mended {finding.Rule} at {finding.Location}: {finding.Fix}"));
        return true;
    }
}
