using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.MockServer.Fidelity;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Plays one case and says how it ended.</summary>
internal sealed class CasePlayer(PackProfile pack, WorldSettings settings, bool fingerprint = false)
{
    /// <summary>A backstop against a case that hangs; what decides a case is never the wall clock.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task<PlayedCase> PlayAsync(PlannedCase planned)
    {
        var (check, item) = planned;
        if (item.Play is not { } play)
        {
            var (reason, message) = item.Skip!.Value;
            return new PlayedCase(Result(check, item) with { Outcome = Outcome.Skipped, Reason = reason, Message = message }, []);
        }

        await using var context = new CaseContext(pack, settings);
        string? fault = null;
        try
        {
            await play(context).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            fault = "The case did not end.";
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever is not the pack's fault is ours, and must never look like a verdict on the pack.
            fault = $"{error.GetType().Name}: {error.Message}";
        }

        var exchanges = context.World?.Eic.Exchanges ?? [];
        var result = Result(check, item) with
        {
            AssertionCount = context.Assert.Count,
            Assumptions = Assumptions(context),
            Effects = context.Effects,
            Steps = context.Steps,
        };
        return new PlayedCase(
            Judge(result, context, check, fault, exchanges.Count),
            [.. exchanges.Select(exchange => ExchangeRecords.Of(pack.Pack, exchange))])
        {
            Fingerprint = fingerprint ? Checks.Fingerprint.Of(context.World) : null,
        };
    }

    private static CaseResult Result(CheckDescription check, CheckCase item) => new()
    {
        Check = check.Id,
        Variant = item.Variant,
        Operation = item.Operation,
        Level = check.Level,
        Outcome = Outcome.Passed,
    };

    private CaseResult Judge(CaseResult result, CaseContext context, CheckDescription check, string? fault, int exchanges)
    {
        fault ??= context.HarnessFault;
        if (fault is not null) return result with { Outcome = Outcome.HarnessError, Reason = "harness-failed", Message = fault };
        if (context.Prerequisite is { } prerequisite)
            return result with { Outcome = Outcome.Skipped, Reason = prerequisite.Reason, Message = prerequisite.Message };
        if (context.FaultThatNeverFired is { } idle)
            return result with { Outcome = Outcome.HarnessError, Reason = "fault-never-fired", Message = $"The planned fault '{idle}' never fired, so nothing was tried." };
        if (context.Assert.Count == 0 || (exchanges == 0 && context.Assert.Failures.Count == 0))
            return result with { Outcome = Outcome.HarnessError, Reason = "nothing-exercised", Message = "The case asserted nothing or sent nothing." };
        return context.Assert.Failures.Count == 0 ? result : Failed(result with { Steps = Divergence.Mark(context.Steps, context.World?.Eic.Exchanges ?? []) }, check, Placed(context.Assert.Failures[0], context), [.. context.Assert.Failures.Skip(1)]);
    }

    /// <summary>A failure that knows no place is placed at the call that was made last.</summary>
    private static Failure Placed(Failure failure, CaseContext context) =>
        failure with { Location = failure.Location ?? context.World?.Eic.Exchanges.LastOrDefault()?.Location };

    private CaseResult Failed(CaseResult result, CheckDescription check, Failure failure, IReadOnlyList<Failure> others) => result with
    {
        Outcome = Outcome.Failed,
        Reason = failure.Reason,
        Message = failure.Message,
        Expected = failure.Expected,
        Actual = failure.Actual,
        Consequence = failure.Consequence ?? check.Consequence,
        Fix = failure.Fix ?? check.Fix,
        Location = failure.Location is { } location ? PackPlaces.ToPlace(pack.Pack, location) : null,
        Details = [.. failure.Details, .. others.Where(other => other.Message != failure.Message).Select(other => new Detail("also", other.Message)).Distinct()],
        BlastRadius = failure.BlastRadius ?? others.Select(other => other.BlastRadius).FirstOrDefault(radius => radius is not null),
    };

    /// <summary>What the vendor documents, or clients prove, is no assumption unless the user set it otherwise.</summary>
    private static List<string> Assumptions(CaseContext context) =>
        [.. (context.World?.ConsultedSwitches ?? [])
            .Where(assumption => FidelitySwitches.Find(assumption.Id) is { } entry
                && (entry.Default != assumption.Value || entry.Certainty is FidelityCertainty.Inferred or FidelityCertainty.Unknown))
            .Select(assumption => assumption.ToString())
            .Concat(context.World?.ConsultedEicSwitches ?? [])
            .Order(StringComparer.Ordinal)];
}
