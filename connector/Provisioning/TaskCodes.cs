using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Connector.Provisioning;

/// <summary>The numbers of task types. Two published tables agree up to 9 and contradict each other above.</summary>
internal static class TaskCodes
{
    public static int Of(TaskKind kind, bool terraform) => kind switch
    {
        TaskKind.AddAccess => 1,
        TaskKind.RemoveAccess => 2,
        TaskKind.NewAccount => 3,
        TaskKind.ChangePassword => 5,
        TaskKind.EnableAccount => 6,
        TaskKind.RemoveAccount => 8,
        TaskKind.UpdateUser => 9,
        TaskKind.UpdateAccount => terraform ? 10 : 12,
        TaskKind.DisableAccount => terraform ? 12 : 14,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of task."),
    };
}
