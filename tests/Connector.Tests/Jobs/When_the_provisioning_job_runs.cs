using System.Net;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Tests.Facts;
using OpsRampHarness.Connector.Tests.Provisioning;
using static OpsRampHarness.Connector.Tests.Provisioning.ProvisioningWorld;

namespace OpsRampHarness.Connector.Tests.Jobs;

public sealed class When_the_provisioning_job_runs
{
    private static readonly string Create = Calls(""" "accountIdPath": "call1.message.id", """, Call("call1", "https://target.test/people"));

    private static readonly string AddAccess = Calls("", Call("Crew", "https://target.test/crews/${entitlementValue.entitlementID}/${account.accountID}"));

    [Test]
    public async Task Should_create_the_account_before_giving_it_access()
    {
        using var world = new ProvisioningWorld(
            EicWorld.Open().On("POST", "/people", """{"id": "u7"}""").On("POST", "/crews/c1/u7", "{}"), ("CreateAccountJSON", Create), ("AddAccessJSON", AddAccess));

        var request = await world.Eic.RequestAccessAsync(world.Jane, world.DayCrew);
        await world.Eic.ProvisionAsync();

        request.Tasks.Select(task => task.Kind).Should().Equal(TaskKind.NewAccount, TaskKind.AddAccess);
        world.World.Wire.Should().Equal("POST https://target.test/people 200", "POST https://target.test/crews/c1/u7 200");
        world.Repository.Tasks.All.Should().OnlyContain(task => task.State == TaskState.Complete && task.AccountKey == 1);
    }

    [Test]
    [Fact("5/task-states")]
    public void Should_number_the_states_as_EIC_does() =>
        Enum.GetValues<TaskState>().Select(state => (int)state).Should().Equal(Enumerable.Range(1, 9));

    [Test]
    public async Task Should_leave_access_waiting_while_the_account_fails()
    {
        using var world = new ProvisioningWorld(
            EicWorld.Open().On("POST", "/people", "{}", HttpStatusCode.InternalServerError), ("CreateAccountJSON", Create), ("AddAccessJSON", AddAccess));
        await world.Eic.RequestAccessAsync(world.Jane, world.DayCrew);

        var result = await world.Eic.ProvisionAsync();

        result.Run.Should().BeEquivalentTo(new { Outcome = JobOutcome.Failed, Comments = "1 tasks, 1 failed" });
        world.Repository.Tasks.All.Select(task => (task.State, task.Tries)).Should().Equal((TaskState.New, 1), (TaskState.New, 0));
    }

    [Test]
    public async Task Should_ask_for_one_account_only()
    {
        using var world = new ProvisioningWorld(EicWorld.Open());

        await world.Eic.RequestAccessAsync(world.Jane, world.DayCrew);
        var second = await world.Eic.RequestAccessAsync(world.Jane, world.Captain);

        second.Tasks.Should().ContainSingle().Which.ParentTask.Should().Be(1);
    }

    [TestCase(TaskState.Error)]
    [TestCase(TaskState.Complete)]
    public async Task Should_try_until_the_tries_are_used_up(TaskState end)
    {
        using var world = new ProvisioningWorld(
            EicWorld.Open().On("POST", "/people", "{}", HttpStatusCode.InternalServerError), EicSwitches.Default.With(EicSwitchCatalogue.LastTryEndsIn, end == TaskState.Complete ? "complete" : "error"), ("CreateAccountJSON", Create));
        world.Eic.Configure(system => system with { ProvisioningTries = 2 });
        await world.Eic.RequestAccountAsync(world.Jane);

        await world.Eic.ProvisionAsync();
        await world.Eic.ProvisionAsync();
        await world.Eic.ProvisionAsync();

        world.Repository.Tasks.All.Single().Should().BeEquivalentTo(new { State = end, Tries = 2 });
        world.World.Wire.Should().HaveCount(2);
    }

    [Fact("5/instant-provisioning")]
    [TestCase(false, false, TaskState.New)]
    [TestCase(true, false, TaskState.New)]
    [TestCase(false, true, TaskState.New)]
    [TestCase(true, true, TaskState.Complete)]
    public async Task Should_provision_instantly_only_with_both_switches(bool system, bool global, TaskState state)
    {
        using var world = new ProvisioningWorld(
            EicWorld.Open().On("POST", "/people", """{"id": "u7"}"""), EicSwitches.Default.With(EicSwitchCatalogue.InstantProvisioningTasks, global ? "on" : "off"), ("CreateAccountJSON", Create));
        world.Eic.Configure(before => before with { InstantProvisioning = system });

        var request = await world.Eic.RequestAccountAsync(world.Jane);

        request.Tasks.Single().State.Should().Be(state);
        request.Outcomes.Should().HaveCount(state == TaskState.Complete ? 1 : 0);
    }
}
