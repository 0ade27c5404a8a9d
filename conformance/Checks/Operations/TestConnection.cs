using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Checks.Operations;

/// <summary>Save and Test gets a token that the next job can use.</summary>
public sealed class TestConnection : Check
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = new(
        "op/test-connection",
        "Save and Test gets a token, and the next job uses it",
        Level.Documented,
        "test-connection",
        "guide: Prerequisites, ConnectionJSON",
        "The connection cannot be saved as working, and every job and task that uses it fails.",
        "Check url, httpParams and tokenResponsePath of the authentication.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) => [CheckCase.Of("", "test-connection", PlayAsync)];

    private static async Task PlayAsync(CaseContext context)
    {
        var world = (await context.BuildAsync(new WorldPlan { Users = 1 }))!;
        var before = world.Now();
        var test = await world.Eic.TestConnectionAsync();
        context.Step("job", 0, $"Save and Test: {(test.Succeeded ? "successful" : "failed")}");
        context.RecordCalls();
        var comparison = Comparison.Of(before, world.Now(), _ => false);
        context.Effects = comparison.ToEffects();

        context.Assert.That(test.Succeeded, () =>
            TaskDiagnosis.FromExchanges(context.Pack, test.Exchanges)
            ?? TaskDiagnosis.FromDiagnostics(test.Diagnostics, Severity.Error)
            ?? new Failure("test-failed", "Save and Test fails."));
        context.Assert.That(world.Workspace.Tokens.All.Count > 0, () => new Failure("no-token", "OpsRamp gave no token."));
        context.Assert.That(comparison.Unasked.Count == 0, () => Effect.MoreThanAsked(context, comparison));
        await AssertTokenIsKeptAsync(context, world);
    }

    /// <summary>What EIC believes after the test is a token: the next job must get on with it at once.</summary>
    private static async Task AssertTokenIsKeptAsync(CaseContext context, World world)
    {
        if (context.Pack.Definition.Import?.Accounts is null) return;
        var tested = world.Eic.Exchanges.Count;
        await context.ImportAccountsAsync();
        context.Assert.That(world.Eic.Exchanges.ElementAtOrDefault(tested)?.Response?.Status is not (401 or 407), () =>
            new Failure("token-not-kept", "The job after Save and Test is refused: EIC does not use the token that the test got."));
    }
}
