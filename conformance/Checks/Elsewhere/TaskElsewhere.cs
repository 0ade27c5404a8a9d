using OpsRampHarness.Conformance.Checks.Operations;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>A task sends requests that the system takes, and EIC takes it for done.</summary>
internal sealed class TaskElsewhere(TaskKind kind, CheckDescription counterpart, string operation, string attribute) : ElsewhereCheck
{
    /// <summary>One for every kind of task.</summary>
    public static IReadOnlyList<TaskElsewhere> All { get; } =
    [
        new(TaskKind.NewAccount, new CreateAccount().Description, "create-account", "CreateAccountJSON"),
        new(TaskKind.UpdateAccount, new UpdateAccount().Description, "update-account", "UpdateAccountJSON"),
        new(TaskKind.AddAccess, new AddAccess().Description, "add-access", "AddAccessJSON"),
        new(TaskKind.RemoveAccess, new RemoveAccess().Description, "remove-access", "RemoveAccessJSON"),
        new(TaskKind.EnableAccount, new EnableAccount().Description, "enable-account", "EnableAccountJSON"),
        new(TaskKind.DisableAccount, new DisableAccount().Description, "disable-account", "DisableAccountJSON"),
        new(TaskKind.RemoveAccount, new RemoveAccount().Description, "remove-account", "RemoveAccountJSON"),
    ];

    /// <inheritdoc/>
    public override CheckDescription Description { get; } = counterpart with
    {
        Title = $"A task of {attribute} sends requests that the system takes, and completes",
        Requirement = $"EIC: {attribute}",
        Consequence = "The task stays pending and is tried again until its tries are used up.",
        Fix = $"Compare the calls of {attribute} with what the system takes.",
    };

    /// <inheritdoc/>
    public override bool Writes => true;

    /// <inheritdoc/>
    public override IEnumerable<CheckCase> Cases(PackProfile pack) => kind is TaskKind.AddAccess or TaskKind.RemoveAccess
        ? Variants.PerTypeAndPerson(pack, kind, type => kind == TaskKind.AddAccess ? type.GrantOperation ?? $"add-access-{type.Name}" : null, (context, type, person) => PlayAsync(context, new TaskPlay(kind, type), person))
        : Variants.PerPerson(pack, kind, operation, (context, person) => PlayAsync(context, new TaskPlay(kind, null), person));

    private static async Task PlayAsync(CaseContext context, TaskPlay play, Person person)
    {
        if (await ElsewhereScene.AskAsync(context, play, person) is not { } request) return;
        var outcome = await context.ProvisionAsync(request);
        context.Assert.None(ElsewhereDiagnosis.Of(context, outcome));
        if (outcome.Succeeded) context.Assert.None(NotBelieved(context, play, request));
        if (play.Kind != TaskKind.RemoveAccount) await ElsewhereScene.CleanUpAsync(context, request);
    }

    /// <summary>What EIC has to believe after a task that is complete.</summary>
    private static Failure? NotBelieved(CaseContext context, TaskPlay play, Connector.Jobs.RequestResult request)
    {
        var repository = context.World!.Repository;
        var task = repository.Tasks.Get(request.Tasks[^1].Key);
        var account = task.AccountKey is { } key ? repository.Accounts.Get(key) : null;
        return play.Kind switch
        {
            TaskKind.NewAccount when string.IsNullOrEmpty(account?.AccountId) => new Failure("account-id-missing", "The account is made, and EIC does not learn its id.")
            {
                Location = context.Pack.Definition.Provisioning(TaskKind.NewAccount)!.AccountId?.Location ?? play.LocationIn(context.Pack),
                Consequence = "Every later task for this account names nobody, and the next import creates the account a second time.",
                Fix = "let accountIdPath lead to the id in the answer of the call",
            },
            TaskKind.DisableAccount when AccountStatus.IsActive(account?.Status) => new Failure("status-not-changed", $"EIC shows the account as '{account!.Status}' after the task."),
            TaskKind.EnableAccount when !AccountStatus.IsActive(account?.Status) => new Failure("status-not-changed", $"EIC shows the account as '{account?.Status}' after the task."),
            _ => null,
        };
    }
}
