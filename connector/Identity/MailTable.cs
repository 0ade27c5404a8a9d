namespace OpsRampHarness.Connector.Identity;

/// <summary>The email templates of a repository, and its outbox.</summary>
public sealed class MailTable
{
    private static readonly StoredWords<TaskEvent> Events = new("Task Creation", "Task Completion", "Task Failure");

    private readonly RecordTable<EmailTemplate> templates;
    private readonly RecordTable<EndpointEmailTemplate> choices;
    private readonly RecordTable<Notification> outbox;

    internal MailTable(RepositoryConnection connection)
    {
        templates = new(
            connection,
            "email_templates",
            row => new() { Name = row.GetString(0), Subject = row.GetString(1), Body = row.GetString(2) },
            new("templatename", template => template.Name),
            new("subject", template => template.Subject),
            new("body", template => template.Body));
        choices = new(
            connection,
            "endpoint_email_templates",
            row => new() { EndpointKey = row.GetInt64(0), Event = Events.Value(row.GetString(1)), TaskType = row.GetString(2), Template = row.GetString(3) },
            new("endpointkey", choice => choice.EndpointKey),
            new("event", choice => Events.Of(choice.Event)),
            new("tasktype", choice => choice.TaskType),
            new("templatename", choice => choice.Template));
        outbox = new(
            connection,
            "notifications",
            NotificationFrom,
            new("notificationkey", mail => mail.Key),
            new("created", mail => mail.Created),
            new("event", mail => Events.Of(mail.Event)),
            new("taskkey", mail => mail.TaskKey),
            new("recipient", mail => mail.Recipient),
            new("templatename", mail => mail.Template),
            new("subject", mail => mail.Subject),
            new("body", mail => mail.Body),
            new("problem", mail => mail.Problem));
    }

    /// <summary>All templates, by name.</summary>
    public IReadOnlyList<EmailTemplate> Templates => templates.Where("ORDER BY templatename");

    /// <summary>The outbox, oldest first.</summary>
    public IReadOnlyList<Notification> Outbox => outbox.Where("ORDER BY notificationkey");

    /// <summary>The template of a name, or null.</summary>
    public EmailTemplate? Find(string name) => templates.Where("WHERE templatename = $p0", name).SingleOrDefault();

    /// <summary>Saves a template in the place of the one before.</summary>
    public void Save(EmailTemplate template) => templates.Put(template);

    /// <summary>Says which template an endpoint uses.</summary>
    public void Use(EndpointEmailTemplate choice) => choices.Put(choice);

    /// <summary>The template an endpoint uses for an event, the one for the task type before the one for all; null: none.</summary>
    public string? ChosenFor(long endpointKey, TaskEvent happened, string taskType) =>
        choices.Where(
            "WHERE endpointkey = $p0 AND event = $p1 AND tasktype IN ($p2, $p3) ORDER BY length(tasktype) DESC",
            endpointKey, Events.Of(happened), taskType, EndpointEmailTemplate.AnyTask).FirstOrDefault()?.Template;

    internal void Send(Notification notification) => outbox.Insert(notification);

    private static Notification NotificationFrom(Statement row) => new()
    {
        Key = row.GetInt64(0),
        Created = row.GetString(1),
        Event = Events.Value(row.GetString(2)),
        TaskKey = row.GetInt64(3),
        Recipient = row.TextOrNull(4),
        Template = row.GetString(5),
        Subject = row.GetString(6),
        Body = row.GetString(7),
        Problem = row.TextOrNull(8),
    };
}
