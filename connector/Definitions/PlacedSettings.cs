namespace OpsRampHarness.Connector.Definitions;

/// <summary>Settings of accounts that the vendor's table puts under <c>acctEntParams</c> and its samples under <c>accountParams</c>.</summary>
/// <param name="UpdateInactive">Whether accounts that are inactive in EIC are updated too (<c>includeExistingInActiveAccounts</c>).</param>
/// <param name="CreateUsers">Whether an account without a user gets one of its name (<c>createUsers</c>).</param>
/// <param name="AdminName">The manager of users made that way.</param>
internal sealed record PlacedSettings(Setting<bool>? UpdateInactive, Setting<bool>? CreateUsers, Setting<string>? AdminName)
{
    public static PlacedSettings Read(ObjectReader? reader) =>
        new(reader?.Boolean("includeExistingInActiveAccounts"), reader?.Boolean("createUsers"), reader?.Text("adminName"));
}
