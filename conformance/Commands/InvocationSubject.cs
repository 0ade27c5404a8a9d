using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Commands.Eic;
using OpsRampHarness.Conformance.Worlds;
using OpsRampHarness.Connector.Identity;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>Whom and what an invocation is about.</summary>
internal sealed record InvocationSubject(User User, Account? Account, Entitlement? Entitlement)
{
    public string About =>
        $"user {User.Username}{(Account is null ? "" : $", account {Account.Name} ({Account.AccountId})")}{(Entitlement is null ? "" : $", entitlement {Entitlement.Value} ({Entitlement.EntitlementId})")}";

    /// <summary>Finds the entitlement; a removal needs one the user has, so OpsRamp gives it first.</summary>
    public static (InvocationSubject? Subject, PackProblem? Problem) WithEntitlement(
        World world, PackProfile pack, TaskKind kind, InvocationPlan plan, User user, Account account)
    {
        var (typeName, value) = plan.Entitlement?.Split('/', 2) is [var first, ..] parts ? (first, parts.Length > 1 ? parts[1] : null) : (null, null);
        var type = pack.EntitlementTypes.FirstOrDefault(type => typeName is null ? pack.Can(kind, type) || !pack.Can(kind) : type.Name == typeName);
        if (type is null || world.Repository.Entitlements.FindType(world.Eic.Endpoint.Key, type.Name) is not { } known)
            return (null, Missing(typeName ?? "", $"entitlement type; the pack has {string.Join(", ", pack.EntitlementTypes.Select(each => $"'{each.Name}'"))}"));

        var userId = world.IdOf(plan.Person);
        var entitlement = value is null
            ? Scene.GrantableId(world, userId, type) is { } id ? world.EntitlementWithId(type, id) : null
            : world.Repository.Entitlements.Where(known, "entitlement_value", value).Concat(world.Repository.Entitlements.Where(known, "entitlementID", value)).FirstOrDefault();
        if (entitlement is null)
            return (null, Missing(plan.Entitlement ?? type.Name, $"entitlement of type '{type.Name}' that EIC knows"));

        if (kind == TaskKind.RemoveAccess)
        {
            if (Scene.All(world, type).FirstOrDefault(each => entitlement.Columns.Values.Contains(each)) is { } held) Scene.Give(world, userId, type, held);
            world.Repository.Links.Add(account.Key, entitlement.Key);
        }

        return (new InvocationSubject(user, account, entitlement), null);
    }

    private static PackProblem Missing(string text, string what) =>
        EicAtHand.Wrong("invoke/no-entitlement", $"'{text}' is no {what}.", "Write --entitlement TYPE or TYPE/VALUE.");
}
