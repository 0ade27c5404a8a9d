using OpsRampHarness.Conformance.Checks;

namespace OpsRampHarness.Conformance.Runs;

/// <summary>Playing one case of a run again, just as it was played then.</summary>
public static class CaseReplay
{
    /// <summary>How to play it.</summary>
    /// <param name="recorded">The run it is in.</param>
    /// <param name="result">The case as it ended then.</param>
    /// <param name="settings">The pack's settings; requirement set and switches are those of the run.</param>
    /// <param name="switches">The switches of the run.</param>
    public static CheckOptions Options(Run recorded, CaseResult result, HarnessSettings settings, SwitchSettings switches) => new()
    {
        Selection = CaseSelection.Only(result.Id),
        Matrix = recorded.Matrix,
        Seed = recorded.Seed,
        Settings = settings with { Requirements = recorded.Requirements, Switches = switches },
        Baseline = result.Outcome is Outcome.KnownFailure or Outcome.Stale
            ? new Baseline([new KnownFailure(result.Check, result.Variant.Length > 0 ? result.Variant : null, result.Reason!, result.Why ?? "")], [])
            : Baseline.Empty,
        Workers = 1,
    };

    /// <summary>How it ends now, beside how it ended then.</summary>
    public static string Words(Run recorded, Run replayed, string id)
    {
        var (before, after) = (recorded.Cases.First(result => result.Id == id), replayed.Cases.First(result => result.Id == id));
        if (IsSame(recorded, replayed, id)) return "replayed: the same in every step and byte as in the run";
        var pack = recorded.Pack.Files.SequenceEqual(replayed.Pack.Files) ? "the pack is the same" : "the pack has changed since";
        return before.Outcome == after.Outcome && before.Reason == after.Reason
            ? $"replayed: ends the same, {Ended(after)}, but not in every byte; {pack}"
            : $"replayed: was {Ended(before)}, is {Ended(after)}; {pack}";
    }

    /// <summary>Whether a case is the same in both runs, its exchanges included.</summary>
    public static bool IsSame(Run recorded, Run replayed, string id) => Bytes(recorded, id).AsSpan().SequenceEqual(Bytes(replayed, id));

    private static byte[] Bytes(Run run, string id) => RunJson.Write(run with
    {
        Target = null,
        Verdict = Verdict.Safe,
        Summary = "",
        Pack = run.Pack with { Name = "", Files = [] },
        Counts = new RunCounts(0, 0, 0, 0, 0, 0, 0),
        Coverage = new Coverage(0, 0, []),
        Assumptions = [],
        Checks = [],
        Cases = [.. run.Cases.Where(result => result.Id == id)],
        Findings = [],
        StaleEntries = [],
        Exchanges = [.. run.Exchanges.Where(exchange => exchange.Id.StartsWith(id + "#", StringComparison.Ordinal))],
        Flips = [],
    });

    private static string Ended(CaseResult result) => result.Reason is { } reason ? $"{result.Outcome.Word()} ({reason})" : result.Outcome.Word();
}
