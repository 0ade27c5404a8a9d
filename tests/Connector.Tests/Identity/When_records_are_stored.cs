using System.Text;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Tests.Identity;

/// <summary>Every field of every record comes back as it was stored.</summary>
public sealed class When_records_are_stored : IDisposable
{
    private const string Moment = "2026-01-02T03:04:05Z";

    private readonly IdentityRepository repository = IdentityRepository.CreateInMemory();
    private readonly SecuritySystem system;
    private readonly Endpoint endpoint;

    public When_records_are_stored()
    {
        system = repository.Systems.Add(new SecuritySystem { Name = "system", Connection = "connection", InstantProvisioning = true, ProvisioningTries = 7 });
        endpoint = repository.Systems.Add(new Endpoint { SecuritySystemKey = system.Key, Name = "endpoint", AccountNameRule = "rule", CorrelationRule = "correlation" });
    }

    public void Dispose() => repository.Dispose();

    [Test]
    public void Should_read_systems_and_settings_back()
    {
        repository.Systems.Set(GlobalSetting.InstantProvisioningTasks, true);
        repository.Systems.Set(GlobalSetting.InstantProvisioningTasks, false);

        repository.Systems.Get(system.Key).Should().Be(system);
        repository.Systems.GetEndpoint(endpoint.Key).Should().Be(endpoint);
        repository.Systems.IsOn(GlobalSetting.InstantProvisioningTasks).Should().BeFalse();
        repository.Systems.IsOn("another").Should().BeNull();
    }

    [TestCaseSource(nameof(TaskKinds))]
    public void Should_read_tasks_back(TaskKind kind)
    {
        var added = repository.Tasks.Add(new ProvisioningTask { Kind = kind, EndpointKey = endpoint.Key, Created = Moment, Updated = Moment });
        repository.Tasks.Find(added.Key).Should().Be(added);

        var changed = repository.Tasks.Update(added with
        {
            State = TaskState.ProvisioningFailed,
            UserKey = 1,
            AccountKey = 2,
            AccountName = "ada",
            EntitlementKey = 3,
            ParentTask = 4,
            Source = "IMPORT",
            Attributes = "{}",
            Comments = "please",
            ProvisioningComments = "first\nsecond",
            Tries = 5,
            RequestKey = 6,
            Approvers = "boss",
            Requestor = "ada",
            Updated = "2026-01-02T03:04:06Z",
        });

        repository.Tasks.Get(added.Key).Should().Be(changed);
        repository.Tasks.HistoryOf(added.Key).Select(moment => (moment.State, moment.Moment, moment.Comments)).Should().Equal(
            (TaskState.New, Moment, null), (TaskState.ProvisioningFailed, "2026-01-02T03:04:06Z", "second"));
    }

    [TestCaseSource(nameof(JobKinds))]
    public void Should_read_jobs_back(JobKind kind, JobOutcome outcome)
    {
        var run = repository.Jobs.Add(new JobRun { Kind = kind, Outcome = JobOutcome.Running, Started = Moment, SecuritySystemKey = system.Key });
        var ended = repository.Jobs.Update(run with { Outcome = outcome, Incremental = true, Ended = Moment, Comments = "done" });
        var schedule = repository.Schedules.Add(new JobSchedule { Name = $"{kind} {outcome}", Kind = kind, SecuritySystemKey = system.Key });
        var planned = repository.Schedules.Update(schedule with { Incremental = true, Cron = "0 0 * * * ?", CountedFrom = Moment });

        repository.Jobs.All.Should().Contain(ended);
        repository.Schedules.Find(planned.Name).Should().Be(planned);
    }

    [Test]
    public void Should_read_connections_tokens_and_files_back()
    {
        var connection = repository.Connections.Add(new Connection { Name = "connection" });
        var changed = connection with { Description = "text", Type = "OpsRamp (REST)", DefaultSavRole = "ROLE_A", EmailTemplate = "mail", Target = "http://127.0.0.1:1" };
        repository.Connections.Update(changed);
        var token = new StoredToken { Connection = "connection", Authentication = "userAuth", ConnectionJson = "a", AccessToken = "b", RefreshToken = "c" };
        repository.Tokens.Store(token with { AccessToken = "old" });
        repository.Tokens.Store(token);
        repository.Connections.Save("connection", [File("b", "old")]);
        repository.Connections.Save("connection", [File("b", "text"), File("a", "text")]);

        repository.Connections.Find("connection").Should().Be(changed);
        repository.Tokens.Find("connection", "userAuth").Should().Be(token);
        repository.Connections.Files("connection").Select(file => (file.Name, Encoding.UTF8.GetString(file.Content))).Should().Equal(("a", "text"), ("b", "text"));
    }

    [TestCaseSource(nameof(Events))]
    public void Should_read_mail_back(TaskEvent happened)
    {
        var template = new EmailTemplate { Name = $"of {happened}", Subject = "subject", Body = "body" };
        repository.Mail.Save(template with { Body = "old" });
        repository.Mail.Save(template);
        repository.Mail.Use(new EndpointEmailTemplate { EndpointKey = endpoint.Key, Event = happened, Template = template.Name });
        repository.Mail.Use(new EndpointEmailTemplate { EndpointKey = endpoint.Key, Event = happened, TaskType = "New Account", Template = "another" });
        var notification = new Notification
        {
            Created = Moment, Event = happened, TaskKey = 1, Recipient = "ada@example.com", Template = template.Name, Subject = "subject", Body = "body", Problem = "none",
        };
        repository.Mail.Send(notification);

        repository.Mail.Find(template.Name).Should().Be(template);
        repository.Mail.ChosenFor(endpoint.Key, happened, "Add Access").Should().Be(template.Name);
        repository.Mail.ChosenFor(endpoint.Key, happened, "New Account").Should().Be("another");
        repository.Mail.Outbox.Select(mail => mail with { Key = 0 }).Should().Contain(notification);
    }

    [Test]
    public void Should_read_entitlement_types_and_hierarchies_back()
    {
        var type = repository.Entitlements.Add(new EntitlementType { EndpointKey = endpoint.Key, Name = "roles", Order = 3 });
        var above = repository.Entitlements.Add(type.Key, Named("above"));
        var below = repository.Entitlements.Add(type.Key, Named("below"));
        var link = new EntitlementLink
        {
            ParentKey = above.Key, ChildKey = below.Key, MappingType = "ENT2", AddsDependentTask = true, RemovesDependentTask = true, ChangedBy = "setup",
        };
        repository.Entitlements.Add(link);

        repository.Entitlements.FindType(endpoint.Key, "roles").Should().Be(type);
        repository.Entitlements.Below(above.Key).Should().Equal(link);
        repository.Entitlements.Hierarchy.Should().Equal(link);

        repository.Entitlements.Remove(link);

        repository.Entitlements.Hierarchy.Should().BeEmpty();
    }

    [Test]
    public void Should_refuse_a_word_that_nobody_of_us_wrote()
    {
        using var command = repository.Connection.CreateCommand();
        command.CommandText = "INSERT INTO job_history (kind, systemkey, outcome, started) VALUES ('Import Everything', 1, 'Success', '')";
        command.ExecuteNonQuery();

        var reading = () => repository.Jobs.All;

        reading.Should().Throw<RepositoryException>().WithMessage("*'Import Everything'*Import Accounts*");
    }

    private static TaskKind[] TaskKinds() => Enum.GetValues<TaskKind>();

    private static IEnumerable<object[]> JobKinds() =>
        from kind in Enum.GetValues<JobKind>() from outcome in Enum.GetValues<JobOutcome>() select new object[] { kind, outcome };

    private static TaskEvent[] Events() => Enum.GetValues<TaskEvent>();

    private static ConnectionFile File(string name, string text) => new() { Connection = "connection", Name = name, Content = Encoding.UTF8.GetBytes(text) };

    private static Dictionary<string, string?> Named(string name) => new() { ["entitlement_value"] = name };
}
