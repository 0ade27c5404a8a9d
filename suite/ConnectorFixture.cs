using NUnit.Framework;
using OpsRampHarness.Conformance.Runs;

namespace OpsRampHarness.Suite;

/// <summary>
/// The checks of the harness as tests. Derive from it and name the pack; every case of every check is a test with the case's
/// id as its name. A case in the baseline, and one that cannot be played, is ignored with the reason, and never counts as passed.
/// </summary>
/// <param name="options">What to check.</param>
[TestFixture]
[Parallelizable(ParallelScope.All)]
public abstract class ConnectorFixture(ConnectorOptions options) : IDisposable
{
    private readonly ConnectorUnderTest connector = new(options);

    /// <summary>What is checked.</summary>
    internal ConnectorUnderTest Connector => connector;

    /// <summary>Plays one case.</summary>
    /// <param name="id">The case, such as <c>op/update-account:person=full</c>.</param>
    [EveryCase]
    public async Task Case(string id)
    {
        var (result, report) = await connector.PlayAsync(id);
        switch (result.Outcome)
        {
            case Outcome.Passed:
                return;
            case Outcome.KnownFailure:
                Assert.Ignore($"known failure: {result.Why}\n{report}");
                return;
            case Outcome.Skipped or Outcome.NotScored:
                Assert.Ignore(result.Message);
                return;
            default:
                Assert.Fail(report);
                return;
        }
    }

    /// <summary>The linter has nothing to say that the baseline does not know.</summary>
    [Test]
    public void Lint() => HasNothingToSay(connector.LintReport());

    /// <summary>Every entry of the baseline is about a case that exists.</summary>
    [Test]
    public void Baseline() => HasNothingToSay(connector.EntriesOfNothing());

    /// <summary>Lets go of the target.</summary>
    public void Dispose()
    {
        connector.Dispose();
        GC.SuppressFinalize(this);
    }

    private static void HasNothingToSay(string report)
    {
        if (report.Length > 0) Assert.Fail(report);
    }
}
