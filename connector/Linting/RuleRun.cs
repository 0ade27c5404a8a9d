using System.Runtime.ExceptionServices;
using OpsRampHarness.Connector.Linting.Rules;

namespace OpsRampHarness.Connector.Linting;

/// <summary>
/// Checks a pack with every rule, on two threads from both ends of the catalogue: in a process that lints once, most of the time goes
/// into what each rule does for the first time.
/// </summary>
internal sealed class RuleRun
{
    private readonly IReadOnlyList<LintRule> rules = RuleCatalogue.Rules;
    private readonly LintContext context;
    private readonly List<LintFinding>[] findings;
    private int left;
    private ExceptionDispatchInfo? failure;

    private RuleRun(LintContext context)
    {
        this.context = context;
        findings = new List<LintFinding>[rules.Count];
        left = rules.Count;
    }

    /// <summary>What each rule found, in the order of the catalogue.</summary>
    public static IReadOnlyList<IReadOnlyList<LintFinding>> Of(LintContext context)
    {
        var run = new RuleRun(context);
        // A thread, because for a task the runtime would first have to prepare its scheduler.
        var helper = new Thread(run.Backwards);
        helper.UnsafeStart();
        run.Forwards();
        helper.Join();
        run.failure?.Throw();
        return run.findings;
    }

    private void Forwards()
    {
        for (var index = 0; TakesOne(); index++)
            Check(index);
    }

    private void Backwards()
    {
        try
        {
            for (var index = rules.Count - 1; TakesOne(); index--)
                Check(index);
        }
        catch (Exception error)
        {
            failure = ExceptionDispatchInfo.Capture(error);
        }
    }

    /// <summary>Both ends meet where none is left.</summary>
    private bool TakesOne() => Interlocked.Decrement(ref left) >= 0;

    private void Check(int index) => rules[index].Check(context, findings[index] = []);
}
