using NUnit.Framework.Internal;
using OpsRampHarness.Suite;

namespace OpsRampHarness.Conformance.Tests.Suite;

/// <summary>A pack of OpsRamp as a team would test it: every case below is made by the suite.</summary>
[TestFixture]
public sealed class When_a_team_derives_from_the_fixture() : ConnectorFixture(new ConnectorOptions { Pack = "fixtures/completed", Only = "op/*-account" });

/// <summary>A pack of another system.</summary>
[TestFixture]
public sealed class When_a_team_has_another_system() : ConnectorFixture(new ConnectorOptions
{
    Pack = "fixtures/acme-desk", TargetMappings = "fixtures/acme-desk/target", Only = "op/*",
});

public sealed class When_a_case_of_the_suite_ends
{
    private static readonly ConnectorOptions Guide = new() { Pack = "fixtures/guide" };

    [Test]
    public async Task Should_fail_with_the_text_of_the_report()
    {
        var result = await PlayAsync(Guide with { Baseline = "none" }, "op/update-account:person=full");

        result.ResultState.Status.Should().Be(NUnit.Framework.Interfaces.TestStatus.Failed);
        result.Message.Should().Contain("OpsRamp has no such route").And.Contain("fixtures/guide/UpdateAccountJSON.json:7").And.Contain("in EIC").And.Contain("fix ");
    }

    [Test]
    public async Task Should_ignore_what_the_baseline_knows_and_say_why()
    {
        var result = await PlayAsync(Guide, "op/update-account:person=full");

        result.ResultState.Should().Be(NUnit.Framework.Interfaces.ResultState.Ignored);
        result.Message.Should().StartWith("known failure: ");
    }

    [Test]
    public async Task Should_not_pass_what_was_not_played()
    {
        var result = await PlayAsync(Guide, "op/remove-access:type=roles");

        result.ResultState.Should().Be(NUnit.Framework.Interfaces.ResultState.Ignored);
        result.Message.Should().Be("no RemoveAccessJSON");
    }

    [Test]
    public async Task Should_pass_what_passes() =>
        (await PlayAsync(Guide, "op/test-connection")).ResultState.Should().Be(NUnit.Framework.Interfaces.ResultState.Success);

    [Test]
    public void Should_fail_for_findings_and_for_entries_of_no_case()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["baseline.json"], """{"failures": [{"check": "op/no-such", "reason": "x", "why": "y"}]}""");
        using var fixture = new Fixture(Guide with { Baseline = folder["baseline.json"] });

        FluentActions.Invoking(() => Isolated(fixture.Lint)).Should().Throw<AssertionException>().WithMessage("*UpdateAccountJSON.json:7*url/no-such-route*");
        FluentActions.Invoking(() => Isolated(fixture.Baseline)).Should().Throw<AssertionException>().WithMessage("*the baseline names op/no-such*");
    }

    [Test]
    public async Task Should_say_what_cannot_be_used()
    {
        using var nowhere = new Fixture(new ConnectorOptions { Pack = "no/such/folder" });
        using var unreachable = new Fixture(Guide with { Target = "http://127.0.0.1:1" });

        (await nowhere.Awaiting(fixture => fixture.Case("op/test-connection")).Should().ThrowAsync<ConnectorException>()).WithMessage("*There is no 'no/such/folder'*");
        (await unreachable.Awaiting(fixture => fixture.Case("op/test-connection")).Should().ThrowAsync<ConnectorException>()).WithMessage("*target/unreachable*");
    }

    [Test]
    public async Task Should_play_against_a_sandbox()
    {
        await using var sandbox = await Commands.Sandbox.StartAsync(users: 1);

        (await PlayAsync(Guide with { Target = sandbox.Address }, "op/import-accounts")).ResultState.Should().Be(NUnit.Framework.Interfaces.ResultState.Success);
    }

    /// <summary>How a case ends, without that the end counts for the test that asks.</summary>
    private static async Task<TestResult> PlayAsync(ConnectorOptions options, string id)
    {
        using var fixture = new Fixture(options);
        using var context = new TestExecutionContext.IsolatedContext();
        var result = TestExecutionContext.CurrentContext.CurrentResult;
        try
        {
            await fixture.Case(id);
            result.SetResult(NUnit.Framework.Interfaces.ResultState.Success);
        }
        catch (ResultStateException end)
        {
            result.SetResult(end.ResultState, end.Message);
        }

        return result;
    }

    private static void Isolated(Action test)
    {
        using var context = new TestExecutionContext.IsolatedContext();
        test();
    }

    /// <summary>Whatever derives from the fixture is a fixture, so this one is run too.</summary>
    private sealed class Fixture(ConnectorOptions options) : ConnectorFixture(options)
    {
        public Fixture()
            : this(new ConnectorOptions { Pack = "completed", Only = "op/test-connection" })
        {
        }
    }
}
