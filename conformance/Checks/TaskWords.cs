using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Checks;

/// <summary>Kinds of task as EIC calls them.</summary>
internal static class TaskWords
{
    public static string Of(TaskKind kind) => kind switch
    {
        TaskKind.NewAccount => "New Account",
        TaskKind.UpdateAccount => "Update Account",
        TaskKind.AddAccess => "Add Access",
        TaskKind.RemoveAccess => "Remove Access",
        TaskKind.EnableAccount => "Enable Account",
        TaskKind.DisableAccount => "Disable Account",
        TaskKind.RemoveAccount => "Delete Account",
        TaskKind.ChangePassword => "Change Password",
        _ => "Update User",
    };
}
