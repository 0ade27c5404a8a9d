using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Provisioning;

namespace OpsRampHarness.Connector.Jobs;

/// <summary>Makes the tasks that requests ask for.</summary>
internal sealed class TaskRequests(IdentityRepository repository, Endpoint endpoint, TemplateRenderer templates, TaskMail mail, TimeProvider clock)
{
    private RequestDetails details = RequestDetails.None;
    private long request;

    /// <summary>The requests that follow say this; their tasks share a number.</summary>
    public TaskRequests Begin(RequestDetails? said)
    {
        details = said ?? RequestDetails.None;
        request = repository.Tasks.NextRequest;
        return this;
    }

    /// <summary>A New Account task.</summary>
    public List<ProvisioningTask> Account(User user) => [Add(TaskKind.NewAccount, user, null, AccountName(user))];

    /// <summary>A task for an account that exists.</summary>
    public List<ProvisioningTask> For(TaskKind kind, Account account) => [Add(kind, Owner(account), account, account.Name)];

    /// <summary>An access task for an account that exists, and those that follow from hierarchies; the last is the one asked for.</summary>
    public List<ProvisioningTask> Access(TaskKind kind, Account account, Entitlement entitlement)
    {
        var asked = Add(kind, Owner(account), account, account.Name, entitlement);
        var has = repository.Links.EntitlementsOf(account.Key);
        return
        [
            .. Dependent(kind, entitlement).Where(below => has.Contains(below.Key) == (kind == TaskKind.RemoveAccess))
                .Select(below => Add(kind, Owner(account), account, account.Name, below)),
            asked,
        ];
    }

    /// <summary>Access for a user: to the account the user has, or to a new one that is asked for first.</summary>
    public List<ProvisioningTask> Access(User user, Entitlement entitlement)
    {
        if (repository.Accounts.OfUser(user.Key, endpoint.Key).LastOrDefault(account => account.Status != AccountStatus.SuspendedFromImportService) is { } account)
            return Access(TaskKind.AddAccess, account, entitlement);

        var pending = repository.Tasks.All.LastOrDefault(task =>
            task.Kind == TaskKind.NewAccount && task.State is TaskState.New or TaskState.InProgress && task.UserKey == user.Key && task.EndpointKey == endpoint.Key);
        var parent = pending ?? Add(TaskKind.NewAccount, user, null, AccountName(user));
        var access = Add(TaskKind.AddAccess, user, null, parent.AccountName, entitlement, parent);
        var dependent = Dependent(TaskKind.AddAccess, entitlement).Select(below => Add(TaskKind.AddAccess, user, null, parent.AccountName, below, parent)).ToList();
        return [.. pending is null ? (ProvisioningTask[])[parent] : [], .. dependent, access];
    }

    /// <summary>The entitlements below that follow a request for one above (addDependentTask, removeDependentEntTask: documented by name, the effect is inferred).</summary>
    private List<Entitlement> Dependent(TaskKind kind, Entitlement above)
    {
        var found = new List<Entitlement>();
        var seen = new HashSet<long> { above.Key };
        var open = new Queue<long>(seen);
        while (open.TryDequeue(out var key))
        {
            foreach (var link in repository.Entitlements.Below(key).Where(link => kind == TaskKind.AddAccess ? link.AddsDependentTask : link.RemovesDependentTask))
            {
                if (!seen.Add(link.ChildKey))
                    continue;
                found.Add(repository.Entitlements.Get(link.ChildKey));
                open.Enqueue(link.ChildKey);
            }
        }

        return found;
    }

    private User? Owner(Account account) => account.UserKey is { } key ? repository.Users.Get(key) : null;

    private ProvisioningTask Add(TaskKind kind, User? user, Account? account, string? name, Entitlement? entitlement = null, ProvisioningTask? parent = null)
    {
        var now = clock.NowText();
        var made = repository.Tasks.Add(new ProvisioningTask
        {
            RequestKey = request,
            Comments = details.Justification,
            Attributes = details.Attributes,
            Approvers = details.Approvers,
            Requestor = details.Requestor ?? user?.Username,
            Kind = kind,
            EndpointKey = endpoint.Key,
            UserKey = user?.Key,
            AccountKey = account?.Key,
            AccountName = name,
            EntitlementKey = entitlement?.Key,
            ParentTask = parent?.Key,
            Created = now,
            Updated = now,
        });
        mail.Send(TaskEvent.Created, made);
        return made;
    }

    /// <summary>By the endpoint's account name rule; without one, or when it fails, the username (EIC's default).</summary>
    private string AccountName(User user)
    {
        if (string.IsNullOrWhiteSpace(endpoint.AccountNameRule))
            return user.Username;

        var (text, problem) = templates.Evaluate(endpoint.AccountNameRule, TaskBindings.ForUser(user));
        return problem is null && !string.IsNullOrWhiteSpace(text) ? text : user.Username;
    }
}
