namespace OpsRampHarness.MockServer.Persistence;

/// <summary>The kinds of items as they are named on disk.</summary>
internal static class StateKinds
{
    public const string User = "user";
    public const string Role = "role";
    public const string UserGroup = "user-group";
    public const string PermissionSet = "permission-set";
    public const string CredentialSet = "credential-set";
    public const string DeviceGroup = "device-group";
    public const string Login = "login";
}
