using System.Globalization;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>Does one try of one task: its calls, and what EIC believes afterwards.</summary>
internal sealed class Provisioner(
    ConnectorDefinition definition,
    IdentityRepository repository,
    ConnectionClient client,
    TemplateRenderer templates,
    PasswordSource passwords,
    TaskMail mail,
    ConsultedSwitches switches,
    TimeProvider clock)
{
    public async Task<TaskOutcome> TryAsync(ProvisioningTask task, CancellationToken cancellation)
    {
        var firstExchange = client.Log.All.Count;
        task = repository.Tasks.Update(task with { State = TaskState.InProgress, Updated = clock.NowText() });
        var subject = TaskSubject.Load(repository, task);
        var diagnostics = new List<Diagnostic>();
        var succeeded = Check(subject) is not { } problem
            ? await DoAsync(subject, diagnostics, cancellation)
            : Refuse(subject, problem, diagnostics);
        return new TaskOutcome(repository.Tasks.Get(task.Key), succeeded, [.. client.Log.All.Skip(firstExchange)], diagnostics);
    }

    private static Diagnostic? Check(TaskSubject subject) =>
        ProvisioningAttributes.Of(subject.Task.Kind) is null
            ? Diagnostic.Error(
                "provisioning/unsupported-task",
                null,
                $"A '{TaskNames.Of(subject.Task.Kind)}' task is unsupported.",
                "EIC does it outside the REST connector, or in a way no public source tells.",
                "Test it in a tenant.")
        : subject.Account is null && subject.Task.Kind is not (TaskKind.NewAccount or TaskKind.UpdateUser)
            ? Diagnostic.Error(
                "provisioning/no-account",
                null,
                $"The '{TaskNames.Of(subject.Task.Kind)}' task has no account.",
                "EIC cannot do the task.",
                "Create or import the account first.")
            : null;

    private async Task<bool> DoAsync(TaskSubject subject, List<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var attribute = ProvisioningAttributes.Of(subject.Task.Kind)!;
        if (definition.Provisioning(subject.Task.Kind) is not { Calls.Count: > 0 } json)
            return CloseWithoutCall(subject, attribute, diagnostics);
        if (subject.EntitlementType is { } type && json.Calls.All(call => call.Name?.Value != type.Name) && switches.IsTurned(EicSwitchCatalogue.AccessWithoutCall))
            return CloseWithoutCall(subject, $"{attribute} for '{type.Name}'", diagnostics);

        var bindings = new TaskBindings(repository, subject, passwords.For(subject.Task), switches);
        client.Secrets.Add(bindings.Password, "password");
        var calls = new TaskCalls(client, templates, subject, json, bindings, call =>
            repository.Tasks.Update(subject.Task with { Sending = call, Updated = clock.NowText() }));
        var done = await calls.RunAsync(cancellation);
        diagnostics.AddRange(calls.Diagnostics);
        if (!done)
            return Fail(subject, calls, diagnostics);

        var learning = new AccountLearning(json, templates, bindings, switches, diagnostics);
        var columns = learning.Columns(calls.Responses, subject.Task.AccountName ?? subject.Account?.Name, subject.Task.Kind == TaskKind.NewAccount);
        var before = TaskRows.Of(repository, subject);
        Complete(subject, columns, Comment(subject, "done"));
        foreach (var rows in TaskRows.Of(repository, TaskSubject.Load(repository, repository.Tasks.Get(subject.Task.Key))).ChangedFrom(before))
            client.Log.Attribute(client.Log.All.Count, rows);
        return true;
    }

    /// <summary>An operation without JSON is closed without a call (seen in the field), and EIC believes it done.</summary>
    private bool CloseWithoutCall(TaskSubject subject, string attribute, List<Diagnostic> diagnostics)
    {
        diagnostics.Add(Diagnostic.Warning(
            "provisioning/no-json",
            definition.Provisioning(subject.Task.Kind)?.Location,
            $"The pack has no call in {attribute}.",
            "EIC closes the task without a call and believes it done; nothing changes in the target.",
            $"Add {attribute}, or do not request the operation."));
        Complete(subject, [], Comment(subject, $"closed without a call: {attribute} is empty"));
        return true;
    }

    private bool Fail(TaskSubject subject, TaskCalls calls, List<Diagnostic> diagnostics)
    {
        if (calls.Problem is { } problem)
            return Refuse(subject, problem, diagnostics);

        var (call, exchange) = calls.Failed!.Value;
        if (exchange.Problem is { } cause)
            return Refuse(subject, cause, diagnostics);

        var shown = call.ShowResponse?.Value == false ? "" : $" {exchange.Response?.Body}";
        diagnostics.Add(Diagnostic.Error(
            "provisioning/call-failed",
            exchange.Verdict.Location ?? exchange.Location,
            $"{exchange.Request?.Method.Text} {exchange.Request?.Url.Text} failed: {exchange.Verdict.Explanation}",
            "The task is not done; it is tried again until its tries are used up.",
            "Look at the response."));
        FailedTry(subject, $"call '{exchange.Call}' failed: {exchange.Verdict.Explanation}{shown}");
        return false;
    }

    private bool Refuse(TaskSubject subject, Diagnostic problem, List<Diagnostic> diagnostics)
    {
        diagnostics.Add(problem);
        FailedTry(subject, problem.Message);
        return false;
    }

    private void FailedTry(TaskSubject subject, string comment)
    {
        var tries = subject.Task.Tries + 1;
        var isLast = tries >= subject.System.ProvisioningTries;
        var failed = repository.Tasks.Update(subject.Task with
        {
            State = !isLast ? TaskState.New : switches.IsTurned(EicSwitchCatalogue.LastTryEndsIn) ? TaskState.Complete : TaskState.Error,
            Tries = tries,
            ProvisioningComments = Comment(subject, client.Secrets.Redact(comment)),
            Updated = clock.NowText(),
        });
        if (isLast)
            mail.Send(TaskEvent.Failed, failed);
    }

    private void Complete(TaskSubject subject, Dictionary<string, string?> learnt, string comment) => repository.InTransaction(() =>
    {
        var accountKey = new AccountEffect(repository, subject).Apply(learnt);
        var done = repository.Tasks.Update(subject.Task with
        {
            State = TaskState.Complete,
            Tries = subject.Task.Tries + 1,
            AccountKey = accountKey,
            ProvisioningComments = comment,
            Updated = clock.NowText(),
        });
        mail.Send(TaskEvent.Completed, done);
    });

    private static string Comment(TaskSubject subject, string text)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"try {subject.Task.Tries + 1}: {text}");
        return subject.Task.ProvisioningComments is { Length: > 0 } earlier ? $"{earlier}\n{line}" : line;
    }
}
