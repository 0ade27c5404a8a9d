using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>The tool's exit codes.</summary>
public static class ExitCodes
{
    /// <summary>Nothing new is wrong.</summary>
    public const int Success = 0;

    /// <summary>A new failure, a stale baseline entry, or a new finding of severity error.</summary>
    public const int Wrong = 1;

    /// <summary>Bad usage or unreadable input.</summary>
    public const int Usage = 2;

    /// <summary>The harness itself failed; wins over <see cref="Wrong"/>.</summary>
    public const int Harness = 3;

    /// <summary>The exit code a run ends with.</summary>
    public static int Of(Run run)
    {
        if (run.Counts.HarnessError > 0) return Harness;
        return run.Counts.Failed > 0
            || run.Counts.Stale > 0
            || run.Findings.Any(finding => finding is { Severity: Severity.Error, Why: null })
            ? Wrong
            : Success;
    }
}
