using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Conformance.Worlds.Elsewhere;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;

namespace OpsRampHarness.Conformance.Checks.Elsewhere;

/// <summary>Where tasks begin on another system: with an account that was imported, or, where real people may stand behind those, with one made for the case.</summary>
internal static class ElsewhereScene
{
    /// <summary>An EIC that knows persons and nothing else.</summary>
    public static async Task<World> BuildAsync(CaseContext context) =>
        (await context.BuildAsync(new WorldPlan { Users = 0, Roles = 0, UserGroups = 0 }))!;

    /// <summary>Builds the scene and asks for a task; null, and the context knows why, when that cannot be done.</summary>
    public static async Task<RequestResult?> AskAsync(CaseContext context, TaskPlay play, Person person)
    {
        var world = await BuildAsync(context);
        var user = UserFor(context, person);
        if (play.Kind == TaskKind.NewAccount) return await world.Eic.RequestAccountAsync(user);

        if (context.Pack.Definition.Import?.Accounts is not null && !(await context.ImportAccountsAsync()).Succeeded) return Miss(context, "The import of accounts fails: see op/import-accounts.");
        if (context.Pack.EntitlementTypes.Count > 0 && play.Type is not null) await context.ImportAccessAsync();
        if (await AccountAsync(context, play, user) is not { } account) return null;
        if (play.Type is null) return await world.Eic.RequestAsync(play.Kind, account);
        if (Entitlement(world, account, play) is not { } entitlement) return Miss(context, $"No entitlement of type '{play.Type.Name}' was imported that could be given or taken: see op/import-entitlements.");
        if (play.Kind == TaskKind.AddAccess) return await world.Eic.RequestAccessAsync(account, entitlement);
        if (!Scene.Believes(world, account, entitlement)) world.Repository.Links.Add(account.Key, entitlement.Key);
        return await world.Eic.RequestRemovalOfAccessAsync(account, entitlement);
    }

    /// <summary>Removes the account that was made for the case, if the pack can.</summary>
    public static async Task CleanUpAsync(CaseContext context, RequestResult request)
    {
        if (context.Settings.Elsewhere is not ForeignServer || !context.Pack.Can(TaskKind.RemoveAccount)) return;
        var world = context.World!;
        var made = world.Repository.Tasks.Get(request.Tasks[^1].Key).AccountKey is { } key ? world.Repository.Accounts.Get(key) : null;
        if (made is not null) await context.ProvisionAsync(await world.Eic.RequestAsync(TaskKind.RemoveAccount, made));
    }

    private static RequestResult? Miss(CaseContext context, string message)
    {
        context.Miss(message);
        return null;
    }

    private static async Task<Account?> AccountAsync(CaseContext context, TaskPlay play, User user)
    {
        var world = context.World!;
        if (context.Settings.Elsewhere is ForeignServer)
        {
            if (!context.Pack.Can(TaskKind.NewAccount)) Miss(context, "The pack creates no account, and those of the server may be of real people.");
            else if (!(await context.ProvisionAsync(await world.Eic.RequestAccountAsync(user))).Succeeded) Miss(context, "No account can be made for the case: see op/create-account.");
            return world.Repository.Accounts.OfUser(user.Key, world.Eic.Endpoint.Key).LastOrDefault();
        }

        var accounts = world.Repository.Accounts.Of(world.Eic.Endpoint).Where(account => account.AccountId is not null).ToList();
        var fit = play.Kind == TaskKind.EnableAccount ? accounts.Find(account => !AccountStatus.IsActive(account.Status)) : accounts.Find(account => AccountStatus.IsActive(account.Status));
        if ((fit ?? accounts.FirstOrDefault()) is { } account) return world.Repository.Accounts.Assign(account.Key, user.Key);
        context.Miss("No account was imported that the task could be about: see op/import-accounts.");
        return null;
    }

    /// <summary>To be taken: one the account has; to be given: one it has not; and any where there is none of that sort.</summary>
    private static Entitlement? Entitlement(World world, Account account, TaskPlay play)
    {
        if (world.Repository.Entitlements.FindType(world.Eic.Endpoint.Key, play.Type!.Name) is not { } type) return null;
        var all = world.Repository.Entitlements.Of(type);
        return all.FirstOrDefault(entitlement => Scene.Believes(world, account, entitlement) == (play.Kind == TaskKind.RemoveAccess)) ?? all.FirstOrDefault();
    }

    /// <summary>The person; where accounts outlive the run, with names that no run had before.</summary>
    private static User UserFor(CaseContext context, Person person)
    {
        var world = context.World!;
        if (context.Settings.Elsewhere is not ForeignServer server) return world.UserOf(person);
        var mark = server.NextMark();
        var columns = person.Columns.ToDictionary(column => column.Key, column => (string?)column.Value, StringComparer.OrdinalIgnoreCase);
        columns["username"] = $"harness.{mark}";
        columns["systemUserName"] = $"HARNESS{mark}";
        columns["email"] = $"harness.{mark}@example.com";
        return world.Repository.Users.Add(columns);
    }
}
