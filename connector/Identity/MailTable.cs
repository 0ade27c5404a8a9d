using LinqToDB;
using LinqToDB.Data;

namespace OpsRampHarness.Connector.Identity;

/// <summary>The email templates of a repository, and its outbox.</summary>
public sealed class MailTable
{
    private readonly DataConnection data;

    internal MailTable(DataConnection data) => this.data = data;

    /// <summary>All templates, by name.</summary>
    public IReadOnlyList<EmailTemplate> Templates => [.. data.GetTable<EmailTemplate>().OrderBy(template => template.Name)];

    /// <summary>The outbox, oldest first.</summary>
    public IReadOnlyList<Notification> Outbox => [.. data.GetTable<Notification>().OrderBy(notification => notification.Key)];

    /// <summary>The template of a name, or null.</summary>
    public EmailTemplate? Find(string name) => data.GetTable<EmailTemplate>().FirstOrDefault(template => template.Name == name);

    /// <summary>Saves a template in the place of the one before.</summary>
    public void Save(EmailTemplate template) => data.InsertOrReplace(template);

    /// <summary>Says which template an endpoint uses.</summary>
    public void Use(EndpointEmailTemplate choice) => data.InsertOrReplace(choice);

    /// <summary>The template an endpoint uses for an event, the one for the task type before the one for all; null: none.</summary>
    public string? ChosenFor(long endpointKey, TaskEvent happened, string taskType) =>
        data.GetTable<EndpointEmailTemplate>()
            .Where(choice => choice.EndpointKey == endpointKey && choice.Event == happened)
            .ToList()
            .Where(choice => choice.TaskType is EndpointEmailTemplate.AnyTask || choice.TaskType == taskType)
            .MaxBy(choice => choice.TaskType.Length)?.Template;

    internal void Send(Notification notification) => data.Insert(notification);
}
