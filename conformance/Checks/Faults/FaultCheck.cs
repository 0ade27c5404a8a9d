using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.MockServer.Faults;

namespace OpsRampHarness.Conformance.Checks.Faults;

/// <summary>
/// Something goes wrong on OpsRamp's side for a while. An import must harm no account meanwhile, and everything must be as
/// before when OpsRamp answers again; a task must come to the same end as without the fault, once.
/// </summary>
public abstract class FaultCheck : Check
{
    private readonly FaultEffect effect;

    private protected FaultCheck(string name, string title, string requirement, string consequence, string fix, FaultEffect effect)
    {
        this.effect = effect;
        Description = new CheckDescription($"fault/{name}", title, Level.Resilient, null, requirement, consequence, fix);
    }

    /// <inheritdoc/>
    public sealed override CheckDescription Description { get; }

    /// <summary>Whether it needs a real connection to break.</summary>
    internal bool OnWire { get; private protected init; }

    /// <summary>Whether it lasts for several tries, not for one call.</summary>
    internal bool Lasts { get; private protected init; }

    /// <summary>Whether OpsRamp does what is asked although EIC does not learn it: then a task may fail, and the next import brings the result.</summary>
    internal bool HidesTheEffect { get; private protected init; }

    /// <summary>Whether an import that meets it looks complete: then an account may look deleted until the next import.</summary>
    internal bool LooksComplete { get; private protected init; }

    /// <summary>Whether it is about pages, and meaningless for lists of one.</summary>
    internal bool IsAboutPages => effect is PagingEffect;

    /// <summary>Whether it concerns tasks too, not imports only.</summary>
    internal bool ConcernsTasks { get; private protected init; }

    /// <summary>In the full matrix alone: each comes with three imports or a task and its retries, and some with a server that has sockets.</summary>
    public sealed override IEnumerable<CheckCase> Cases(PackProfile pack) =>
        ImportCases(pack).Concat(TaskCases(pack)).Select(item => item.InFullMatrix());

    /// <summary>The fault on the nth call to OpsRamp from now on; on every call when it lasts or concerns pages.</summary>
    internal FaultRule On(int call) => new(Description.Id, effect)
    {
        Path = "/api/*",
        Nth = Lasts || IsAboutPages ? null : call,
    };

    private IEnumerable<CheckCase> ImportCases(PackProfile pack)
    {
        if (pack.Definition.Import?.Accounts is not { } accounts) yield break;
        var pages = accounts.Calls.Any(call => call.Pagination is not null);
        if (IsAboutPages && !pages)
        {
            yield return CheckCase.Skipped("import=accounts", null, "no-paging", "the import of accounts does not page");
            yield break;
        }

        if (IsAboutPages)
        {
            yield return CheckCase.Of("import=accounts", null, context => ImportUnderFault.PlayAsync(context, this, page: 2));
            yield break;
        }

        yield return CheckCase.Of("import=accounts", null, context => ImportUnderFault.PlayAsync(context, this, page: 1));
        if (pages) yield return CheckCase.Of("import=accounts,page=2", null, context => ImportUnderFault.PlayAsync(context, this, page: 2));
        if (pack.EntitlementTypes.Count > 0) yield return CheckCase.Of("import=access", null, context => ImportUnderFault.PlayAsync(context, this, page: null));
    }

    private IEnumerable<CheckCase> TaskCases(PackProfile pack)
    {
        if (!ConcernsTasks) yield break;
        foreach (var play in TaskPlay.Of(pack))
        {
            foreach (var call in Enumerable.Range(1, Math.Max(1, play.CallsIn(pack))))
            {
                yield return CheckCase.Of(
                    FormattableString.Invariant($"{play.Word}{(call == 1 ? "" : $",call={call}")}"),
                    null,
                    context => TaskUnderFault.PlayAsync(context, play, this, call));
            }
        }
    }
}
