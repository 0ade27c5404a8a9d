using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Jobs;
using OpsRampHarness.MockServer.Users;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Something EIC can ask of a pack, as checks that concern every task play it: where it begins, and the request.</summary>
/// <param name="Kind">The task.</param>
/// <param name="Type">The entitlement type of an access task; null for others.</param>
internal sealed record TaskPlay(TaskKind Kind, EntitlementTypeProfile? Type)
{
    private static readonly TaskKind[] Kinds =
    [
        TaskKind.NewAccount, TaskKind.UpdateAccount, TaskKind.AddAccess, TaskKind.RemoveAccess,
        TaskKind.DisableAccount, TaskKind.EnableAccount, TaskKind.RemoveAccount,
    ];

    /// <summary>Its variant, such as <c>operation=add-access,type=roles</c>.</summary>
    public string Word => Type is null ? $"operation={Operation}" : $"operation={Operation},{Variants.Word(Type)}";

    private string Operation => Kind switch
    {
        TaskKind.NewAccount => "create-account",
        TaskKind.UpdateAccount => "update-account",
        TaskKind.AddAccess => "add-access",
        TaskKind.RemoveAccess => "remove-access",
        TaskKind.DisableAccount => "disable-account",
        TaskKind.EnableAccount => "enable-account",
        _ => "remove-account",
    };

    /// <summary>The tasks a pack has calls for.</summary>
    public static IEnumerable<TaskPlay> Of(PackProfile pack)
    {
        foreach (var kind in Kinds.Where(pack.Can))
        {
            if (kind is not (TaskKind.AddAccess or TaskKind.RemoveAccess)) yield return new TaskPlay(kind, null);
            else foreach (var type in pack.EntitlementTypes.Where(type => pack.Can(kind, type))) yield return new TaskPlay(kind, type);
        }
    }

    /// <summary>How many calls the pack has for it; conditions and lists may make it fewer or more.</summary>
    public int CallsIn(PackProfile pack) =>
        pack.Definition.Provisioning(Kind)!.Calls.Count(call => Type is null || call.Name?.Value == Type.Name);

    /// <summary>Where the pack describes it.</summary>
    public Connector.Packs.SourceLocation LocationIn(PackProfile pack) =>
        Type is null
            ? pack.Definition.Provisioning(Kind)!.Calls[0].Location
            : pack.Definition.Provisioning(Kind)!.Calls.First(call => call.Name?.Value == Type.Name).Location;

    /// <summary>The world in which it makes sense for a person.</summary>
    public WorldPlan PlanFor(Person person) => new()
    {
        Members = Kind == TaskKind.NewAccount ? [] : [person],
        EicKnowsAll = true,
        Prepare = Kind == TaskKind.NewAccount ? null : world => Prepare(world, world.IdOf(person)),
    };

    /// <summary>Builds the world and asks for it; null, and the context knows why, when that cannot be done.</summary>
    public async Task<RequestResult?> AskAsync(CaseContext context, Person person)
    {
        if (await context.BuildAsync(PlanFor(person)) is not { } world) return null;
        var request = await RequestAsync(world, person);
        if (request is null) context.Miss($"EIC does not know what is to be granted or taken away: see op/link-accounts:{Variants.Word(Type!)}.");
        return request;
    }

    /// <summary>Asks for it; null when EIC does not know what is to be granted or taken away.</summary>
    public async Task<RequestResult?> RequestAsync(World world, Person person)
    {
        if (Kind == TaskKind.NewAccount) return await world.Eic.RequestAccountAsync(world.UserOf(person));
        if (world.AccountOf(person) is not { } account) return null;
        if (Type is null) return await world.Eic.RequestAsync(Kind, account);

        var userId = world.IdOf(person);
        var id = Kind == TaskKind.AddAccess ? Scene.GrantableId(world, userId, Type) : Scene.Holdings(world, userId, Type).FirstOrDefault();
        if (id is null || world.EntitlementWithId(Type, id) is not { } entitlement) return null;
        return Kind == TaskKind.AddAccess
            ? await world.Eic.RequestAccessAsync(account, entitlement)
            : await world.Eic.RequestRemovalOfAccessAsync(account, entitlement);
    }

    private void Prepare(World world, string userId)
    {
        if (Kind == TaskKind.EnableAccount)
            world.Tenant.ChangeUser(userId, user => user with { Status = UserStatus.Deactivated, DeactivateReason = "on leave" });
        if (Kind == TaskKind.RemoveAccess && Scene.GrantableId(world, userId, Type!) is { } id)
            Scene.Give(world, userId, Type!, id);
    }
}
