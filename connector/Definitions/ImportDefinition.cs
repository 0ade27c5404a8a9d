using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>An ImportAccountEntJSON.</summary>
/// <param name="DateFormat">The Java pattern of dates (<c>globalSettings.dateFormat</c>).</param>
/// <param name="Accounts">The accounts import; null: none.</param>
/// <param name="Entitlements">The entitlements import; null: none.</param>
/// <param name="Access">How links are imported; null: not at all.</param>
public sealed record ImportDefinition(
    Setting<string>? DateFormat,
    AccountImportDefinition? Accounts,
    EntitlementImportDefinition? Entitlements,
    AccessImportDefinition? Access)
{
    internal static ImportDefinition Read(SourceObject root, List<Diagnostic> problems)
    {
        var reader = new ObjectReader(root, problems);
        return new(
            reader.Object("globalSettings")?.Text("dateFormat"),
            AccountImportDefinition.Read(reader.Object("accountParams")),
            EntitlementImportDefinition.Read(reader.Object("entitlementParams")),
            AccessImportDefinition.Read(reader.Object("acctEntParams")));
    }
}
