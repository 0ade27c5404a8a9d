using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Checks.Operations;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>Save and Test works.</summary>
internal sealed class TestConnectionElsewhere : ElsewhereCheck
{
    /// <inheritdoc/>
    public override CheckDescription Description { get; } = Of<TestConnection>(
        "Save and Test succeeds, and every request of it is answered",
        "EIC: a connection is saved after its test",
        "The connection cannot be saved as working, and every job and task that uses it fails.",
        "Check url, httpParams and tokenResponsePath of the authentication, and testConnectionParams.");

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) => [CheckCase.Of("", "test-connection", PlayAsync)];

    private static async Task PlayAsync(CaseContext context)
    {
        var world = await ElsewhereScene.BuildAsync(context);
        var test = await world.Eic.TestConnectionAsync();
        context.Step("job", 0, $"Save and Test: {(test.Succeeded ? "successful" : "failed")}");
        context.RecordCalls();
        if (test.Exchanges.Count == 0 && test.Succeeded)
        {
            context.Miss("Save and Test sends nothing: the credentials are fixed and there is no test call.");
            return;
        }

        context.Assert.None(ElsewhereDiagnosis.Unmatched(context));
        context.Assert.That(test.Succeeded, () =>
            ElsewhereDiagnosis.FromExchanges(test.Exchanges)
            ?? TaskDiagnosis.FromDiagnostics(test.Diagnostics, Severity.Error)
            ?? new Failure("test-failed", "Save and Test fails."));
    }
}
