using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>A run.json that is named on the command line.</summary>
internal static class RunInput
{
    /// <summary>Reads it; what is wrong is said.</summary>
    public static bool TryRead(string path, CommandConsole console, [NotNullWhen(true)] out Run? run)
    {
        run = null;
        if (!TextFiles.TryRead(path, out var text, out var problem))
        {
            console.Problem(problem);
            return false;
        }

        try
        {
            run = RunJson.Read(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException error)
        {
            console.Problem(new PackProblem("usage/not-a-run", Severity.Error, $"'{path}' is no run.json{Where(error)}.", null, "Name the run.json that 'check' left."));
            return false;
        }

        if (run.Version == Run.CurrentVersion) return true;
        console.Problem(new PackProblem(
            "usage/other-version", Severity.Error, FormattableString.Invariant($"'{path}' has version {run.Version} of the format; this harness reads {Run.CurrentVersion}."), null,
            $"Use harness {run.Harness}, which made it."));
        return false;
    }

    // The serializer's own words name types of ours, which tell nobody anything.
    private static string Where(JsonException error) => error.LineNumber is { } line
        ? FormattableString.Invariant($": line {line + 1} holds something else")
        : ": it lacks what every one has";
}
