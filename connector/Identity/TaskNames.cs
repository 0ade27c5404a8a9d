namespace OpsRampHarness.Connector.Identity;

/// <summary>Kinds of task as EIC calls them.</summary>
public static class TaskNames
{
    private static readonly StoredWords<TaskKind> Words = new(
        "Add Access",
        "Remove Access",
        "New Account",
        "Change Password",
        "Enable Account",
        "Disable Account",
        "Delete Account", // EIC's word for it; the attribute is RemoveAccountJSON.
        "Update Account",
        "Update User",
        "New Role Request",
        "Proposed Account Owners",
        "Proposed Entitlement Owners",
        "Modify Privilege",
        "Create Entitlement",
        "Update Entitlement",
        "Delete Entitlement",
        "Lock Account",
        "Unlock Account");

    /// <summary>The name, such as <c>New Account</c>.</summary>
    public static string Of(TaskKind kind) => Words.Of(kind);

    internal static TaskKind Kind(string name) => Words.Value(name);
}
