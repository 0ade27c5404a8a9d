using OpsRampHarness.Conformance.Checks.Diagnosis;
using OpsRampHarness.Conformance.Commands.Eic;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Exchanges;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>One operation that was played.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="About">Whom and what it was about.</param>
/// <param name="Succeeded">Whether EIC takes it for done.</param>
/// <param name="DryRun">Whether nothing was sent.</param>
/// <param name="Outcome">How it ended, in one sentence.</param>
/// <param name="Exchanges">Its requests.</param>
/// <param name="Diagnostics">What the connector has to say.</param>
/// <param name="Effects">What changed on both sides.</param>
internal sealed record Invocation(
    string Operation,
    string About,
    bool Succeeded,
    bool DryRun,
    string Outcome,
    IReadOnlyList<Exchange> Exchanges,
    IReadOnlyList<Diagnostic> Diagnostics,
    Effects Effects)
{
    private static readonly SortedDictionary<string, TaskKind> Tasks = new(StringComparer.Ordinal)
    {
        ["add-access"] = TaskKind.AddAccess,
        ["change-password"] = TaskKind.ChangePassword,
        ["create-account"] = TaskKind.NewAccount,
        ["disable-account"] = TaskKind.DisableAccount,
        ["enable-account"] = TaskKind.EnableAccount,
        ["remove-access"] = TaskKind.RemoveAccess,
        ["remove-account"] = TaskKind.RemoveAccount,
        ["update-account"] = TaskKind.UpdateAccount,
    };

    private static readonly string[] Jobs = ["import-access", "import-accounts", "test-connection"];

    /// <summary>What can be played.</summary>
    public static IReadOnlyList<string> Operations { get; } = [.. Tasks.Keys.Concat(Jobs).Order(StringComparer.Ordinal)];

    /// <summary>Plays an operation in a world of its own; null, with why, when the world cannot be as the operation needs it.</summary>
    public static async Task<(Invocation? Invocation, PackProblem? Problem)> PlayAsync(
        PackProfile pack, WorldSettings settings, InvocationPlan plan, CancellationToken cancellation)
    {
        var isTask = Tasks.TryGetValue(plan.Operation, out var kind);
        await using var world = await World.CreateAsync(
            new WorldPlan { Users = plan.Users, EicKnowsAll = isTask, Members = isTask && kind != TaskKind.NewAccount ? [plan.Person] : [] }, pack, settings);
        AddUser(world, plan.Person);
        using var eic = plan.DryRun ? world.EicThrough(() => new UnansweredHandler()) : null;
        var acting = eic ?? world.Eic;
        if (!isTask)
            return (await RunJobAsync(world, acting, plan, cancellation), null);

        var (subject, problem) = Subject(world, pack, kind, plan);
        if (subject is null) return (null, problem);
        var first = acting.Exchanges.Count;
        var before = world.Now();
        await RequestAsync(acting, kind, subject);
        var result = await acting.ProvisionAsync(cancellation);
        var outcome = result.Outcomes[^1];
        var exchanges = acting.Exchanges.Skip(first).ToList();
        return (new Invocation(
            plan.Operation,
            subject.About,
            outcome.Succeeded,
            plan.DryRun,
            plan.DryRun ? DryOutcome(exchanges.Count) : outcome.Succeeded ? $"The task is complete: {outcome.Task.ProvisioningComments}" : $"The task is not done: {outcome.Task.ProvisioningComments}",
            plan.DryRun ? [.. exchanges.Take(1)] : exchanges,
            plan.DryRun ? [.. outcome.Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("template/", StringComparison.Ordinal))] : outcome.Diagnostics,
            Comparison.Of(before, world.Now(), _ => true).ToEffects()), null);
    }

    private static string DryOutcome(int requests) =>
        requests > 1 ? "Dry run: nothing was sent; the requests after the first depend on its answer." : "Dry run: nothing was sent.";

    private static async Task<Invocation> RunJobAsync(World world, EicSystem acting, InvocationPlan plan, CancellationToken cancellation)
    {
        // Access needs accounts first, as the guide says; that import is not what was asked for.
        if (plan.Operation == "import-access") await world.Eic.ImportAccountsAsync(cancellation);
        var first = acting.Exchanges.Count;
        var before = world.Now();
        var (succeeded, outcome, diagnostics) = plan.Operation switch
        {
            "test-connection" => Told(await acting.TestConnectionAsync(cancellation)),
            "import-accounts" => Told(await acting.ImportAccountsAsync(cancellation)),
            _ => Told(await acting.ImportAccessAsync(cancellation)),
        };
        var exchanges = acting.Exchanges.Skip(first).ToList();
        return new Invocation(
            plan.Operation,
            $"the tenant {world.Pack.Tenant} with {world.Tenant.Users.Count} users",
            succeeded,
            plan.DryRun,
            plan.DryRun ? DryOutcome(exchanges.Count) : outcome,
            plan.DryRun ? [.. exchanges.Take(1)] : exchanges,
            plan.DryRun ? [] : diagnostics,
            Comparison.Of(before, world.Now(), _ => true).ToEffects());
    }

    private static (bool Succeeded, string Outcome, IReadOnlyList<Diagnostic> Diagnostics) Told(ConnectionTest test) =>
        (test.Succeeded, test.Succeeded ? "Connection successful" : "Connection failed", test.Diagnostics);

    private static (bool Succeeded, string Outcome, IReadOnlyList<Diagnostic> Diagnostics) Told(Connector.Importing.ImportResult result) =>
        (result.Succeeded, $"The job ended: {result.Run.Outcome}, {result.Run.Comments}", result.Diagnostics);

    private static void AddUser(World world, Person person)
    {
        var columns = person.Columns.ToDictionary(column => column.Key, string? (column) => column.Value, StringComparer.OrdinalIgnoreCase);
        if (world.Repository.Users.Find(person.Username) is { } known) world.Repository.Users.Update(known.Key, columns);
        else world.Repository.Users.Add(columns);
    }

    private static Task<RequestResult> RequestAsync(EicSystem acting, TaskKind kind, InvocationSubject subject) => kind switch
    {
        TaskKind.NewAccount => acting.RequestAccountAsync(subject.User),
        TaskKind.AddAccess => acting.RequestAccessAsync(subject.Account!, subject.Entitlement!),
        TaskKind.RemoveAccess => acting.RequestRemovalOfAccessAsync(subject.Account!, subject.Entitlement!),
        _ => acting.RequestAsync(kind, subject.Account!),
    };

    private static (InvocationSubject? Subject, PackProblem? Problem) Subject(World world, PackProfile pack, TaskKind kind, InvocationPlan plan)
    {
        var user = world.UserOf(plan.Person);
        if (kind == TaskKind.NewAccount) return (new InvocationSubject(user, null, null), null);
        if (world.AccountOf(plan.Person) is not { } account)
        {
            return (null, EicAtHand.Wrong(
                "invoke/no-account", $"EIC learns of no account for '{user.Username}': the pack's import does not bring it.", "Mend the import first: opsramp-harness invoke import-accounts PACK"));
        }

        // An enable makes sense for a disabled account only; whoever asks for one means that.
        if (kind == TaskKind.EnableAccount) world.Tenant.ChangeUser(world.IdOf(plan.Person), member => member with { Status = UserStatus.Deactivated, DeactivateReason = "on leave" });
        return kind is TaskKind.AddAccess or TaskKind.RemoveAccess
            ? InvocationSubject.WithEntitlement(world, pack, kind, plan, user, account)
            : (new InvocationSubject(user, account, null), null);
    }
}
