using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>
/// Puts a mail into the outbox when something happens to a task: by the endpoint's template for the event, else by the
/// connection's. Secrets, the generated password among them, are replaced as everywhere.
/// </summary>
internal sealed class TaskMail(
    IdentityRepository repository, TemplateRenderer templates, PasswordSource passwords, SecretVault secrets, ConsultedSwitches switches, TimeProvider clock)
{
    public void Send(TaskEvent happened, ProvisioningTask task)
    {
        var subject = TaskSubject.Load(repository, task);
        var name = repository.Mail.ChosenFor(task.EndpointKey, happened, TaskNames.Of(task.Kind))
            ?? repository.Connections.Find(subject.System.Connection)?.EmailTemplate;
        if (string.IsNullOrWhiteSpace(name))
            return;

        var notification = new Notification
        {
            Created = clock.NowText(),
            Event = happened,
            TaskKey = task.Key,
            Recipient = subject.User?["email"],
            Template = name,
            Subject = "",
            Body = "",
        };
        repository.Mail.Send(repository.Mail.Find(name) is { } template
            ? Filled(notification, template, subject)
            : notification with { Problem = $"There is no email template '{name}'." });
    }

    private Notification Filled(Notification notification, EmailTemplate template, TaskSubject subject)
    {
        var password = passwords.For(subject.Task);
        secrets.Add(password, "password");
        var bindings = new TaskBindings(repository, subject, password, switches).With([]);
        var (title, titleProblem) = templates.Evaluate(template.Subject, bindings);
        var (body, bodyProblem) = templates.Evaluate(template.Body, bindings);
        return notification with
        {
            Subject = secrets.Redact(title ?? template.Subject),
            Body = secrets.Redact(body ?? template.Body),
            Problem = titleProblem ?? bodyProblem,
        };
    }
}
