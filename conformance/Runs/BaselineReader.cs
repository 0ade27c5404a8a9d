using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>Reads <c>baseline.json</c>.</summary>
public static class BaselineReader
{
    /// <summary>Name of the file beside a pack's attributes.</summary>
    public const string FileName = "baseline.json";

    /// <summary>Reads a baseline.</summary>
    /// <param name="file">Name of the file, as problems give it.</param>
    /// <param name="text">Its content.</param>
    /// <param name="problems">What is wrong with it; with a problem of severity error the baseline is not to be used.</param>
    public static Baseline Read(string file, string text, out IReadOnlyList<PackProblem> problems)
    {
        var reader = new CompanionReader(file, text, "failures", "findings");
        var failures = new List<KnownFailure>();
        foreach (var entry in reader.Objects("failures", "check", "variant", "reason", "why"))
        {
            failures.Add(new KnownFailure(
                reader.Required(entry, "check") ?? "",
                reader.Optional(entry, "variant"),
                reader.Required(entry, "reason") ?? "",
                reader.Required(entry, "why") ?? ""));
        }

        var findings = new List<KnownFinding>();
        foreach (var entry in reader.Objects("findings", "rule", "file", "pointer", "why"))
        {
            findings.Add(new KnownFinding(
                reader.Required(entry, "rule") ?? "",
                reader.Optional(entry, "file"),
                reader.Optional(entry, "pointer"),
                reader.Required(entry, "why") ?? ""));
        }

        problems = reader.Problems;
        return new Baseline(failures, findings);
    }
}
