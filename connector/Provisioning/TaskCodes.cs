using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>The numbers of task types. Two published tables agree up to 9 and contradict each other above.</summary>
internal static class TaskCodes
{
    /// <summary>The number, or null when the table has none for the kind.</summary>
    public static int? Of(TaskKind kind, ConsultedSwitches switches)
    {
        var number = Of(kind, terraform: false);
        return Of(kind, terraform: true) is var other && other != number && switches.IsTurned(EicSwitchCatalogue.TaskCodes) ? other : number;
    }

    private static int? Of(TaskKind kind, bool terraform) => kind switch
    {
        TaskKind.AddAccess => 1,
        TaskKind.RemoveAccess => 2,
        TaskKind.NewAccount => 3,
        TaskKind.ChangePassword => 5,
        TaskKind.EnableAccount => 6,
        TaskKind.RemoveAccount => 8,
        TaskKind.UpdateUser => 9,
        TaskKind.NewRoleRequest => 4,
        TaskKind.ProposedAccountOwners => 7,
        TaskKind.UpdateAccount => terraform ? 10 : 12,
        TaskKind.ProposedEntitlementOwners => terraform ? 11 : 13,
        TaskKind.DisableAccount => terraform ? 12 : 14,
        TaskKind.ModifyPrivilege => terraform ? 13 : 23,
        TaskKind.CreateEntitlement => terraform ? 14 : null,
        TaskKind.UpdateEntitlement => terraform ? 15 : null,
        TaskKind.DeleteEntitlement => terraform ? 16 : null,
        TaskKind.LockAccount => terraform ? 24 : null,
        TaskKind.UnlockAccount => terraform ? 25 : null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of task."),
    };
}
