using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.Connector.Tests.Facts;
using static OpsRampHarness.Connector.Tests.Importing.Json;

namespace OpsRampHarness.Connector.Tests.Jobs;

public sealed class When_a_job_runs_beside_another : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("opsramp-harness-");

    private string Database => Path.Combine(folder.FullName, "eic.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Test]
    [Fact("5/import-job-blocks")]
    public async Task Should_be_refused_on_the_same_security_system()
    {
        using var world = new EicWorld(EicWorld.Open(), ("ImportAccountEntJSON", Import()));
        using var repository = IdentityRepository.Open(Database);
        using var other = IdentityRepository.Open(Database);
        using var first = EicOn(repository, world);
        using var second = EicOn(other, world);
        JobOutcome? meanwhile = null;
        world.Target.On("GET", "/people", _ =>
        {
            meanwhile = second.ImportAccountsAsync().GetAwaiter().GetResult().Run.Outcome;
            return FakeTarget.Json(People(Person("u1")));
        });

        var result = await first.ImportAccountsAsync();

        meanwhile.Should().Be(JobOutcome.Refused);
        result.Run.Outcome.Should().Be(JobOutcome.Success);
    }

    [Test]
    public async Task Should_keep_instant_provisioning_waiting()
    {
        using var world = new EicWorld(EicWorld.Open(), ("ImportAccountEntJSON", Import()));
        using var repository = IdentityRepository.Open(Database);
        using var other = IdentityRepository.Open(Database);
        using var first = EicOn(repository, world);
        using var second = EicOn(other, world);
        second.Configure(system => system with { InstantProvisioning = true });
        other.Systems.Set(GlobalSetting.InstantProvisioningTasks, true);
        var jane = other.Users.Add(new Dictionary<string, string?> { ["username"] = "jane" });
        world.Target.On("GET", "/people", _ =>
        {
            second.RequestAccountAsync(jane).GetAwaiter().GetResult().Tasks.Single().State.Should().Be(TaskState.New);
            return FakeTarget.Json(People());
        });

        await first.ImportAccountsAsync();

        (await second.RequestAccountAsync(jane)).Tasks.Single().State.Should().Be(TaskState.Complete, "the pack has no CreateAccountJSON, and nothing is in the way any more");
    }

    [Test]
    [Fact("5/interrupted")]
    public async Task Should_mark_what_a_dead_process_left_behind()
    {
        using var world = new EicWorld(EicWorld.Open().On("GET", "/people", People(Person("u1"))), ("ImportAccountEntJSON", Import()));
        using var repository = IdentityRepository.Open(Database);
        using var eic = EicOn(repository, world);
        Leave(repository, eic);

        await eic.ImportAccountsAsync();

        repository.Jobs.All.Select(run => run.Outcome).Should().Equal(JobOutcome.Interrupted, JobOutcome.Success);
        repository.Tasks.All.Single().Should().BeEquivalentTo(new
        {
            State = TaskState.New,
            ProvisioningComments = "try 1: the process ended while call 'call1' was being sent; it may have reached the target",
            Sending = (string?)null,
        });
    }

    [Test]
    public async Task Should_leave_a_claimed_task_as_it_is_when_the_switch_says_so()
    {
        using var world = new EicWorld(EicWorld.Open().On("GET", "/people", People()), ("ImportAccountEntJSON", Import()));
        using var repository = IdentityRepository.Open(Database);
        using var eic = EicSystem.Create(world.Pack, repository, new EicOptions { CreateHandler = () => world.Target, Clock = world.Clock, Switches = EicSwitches.Default.With(EicSwitchCatalogue.InterruptedTask, "stay") }).System;
        Leave(repository, eic);

        await eic.ImportAccountsAsync();
        await eic.ProvisionAsync();

        repository.Tasks.All.Single().State.Should().Be(TaskState.InProgress);
    }

    private static EicSystem EicOn(IdentityRepository repository, EicWorld world) =>
        EicSystem.Create(world.Pack, repository, new EicOptions { CreateHandler = () => world.Target, Clock = world.Clock }).System;

    /// <summary>A running job and a task whose call was being sent.</summary>
    private static void Leave(IdentityRepository repository, EicSystem eic)
    {
        repository.Jobs.Add(new JobRun { Kind = JobKind.Provisioning, SecuritySystemKey = eic.SecuritySystem.Key, Outcome = JobOutcome.Running, Started = "2026-01-01T00:00:00Z" });
        repository.Tasks.Add(new ProvisioningTask
        {
            Kind = TaskKind.NewAccount, State = TaskState.InProgress, EndpointKey = eic.Endpoint.Key, Sending = "call1", Created = "2026-01-01T00:00:00Z", Updated = "2026-01-01T00:00:00Z",
        });
    }
}
