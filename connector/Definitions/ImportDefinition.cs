using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>An ImportAccountEntJSON.</summary>
/// <param name="DateFormat">The Java pattern of dates (<c>globalSettings.dateFormat</c>).</param>
/// <param name="UserSources">Which users are considered for correlation (<c>globalSettings.userSourceList</c>); none or ALL: all.</param>
/// <param name="Accounts">The accounts import; null: none.</param>
/// <param name="Entitlements">The entitlements import; null: none.</param>
/// <param name="Access">How links are imported; null: not at all.</param>
/// <param name="Hierarchies">How hierarchies between entitlements are imported (<c>entMappingParams</c>).</param>
public sealed record ImportDefinition(
    Setting<string>? DateFormat,
    IReadOnlyList<Setting<string>> UserSources,
    AccountImportDefinition? Accounts,
    EntitlementImportDefinition? Entitlements,
    AccessImportDefinition? Access,
    IReadOnlyList<HierarchyCallDefinition> Hierarchies)
{
    internal static ImportDefinition Read(SourceObject root, List<Diagnostic> problems)
    {
        var reader = new ObjectReader(root, problems);
        var settings = reader.Object("globalSettings");
        ReportOwners(reader);
        return new(
            settings?.Text("dateFormat"),
            settings?.Texts("userSourceList") ?? [],
            AccountImportDefinition.Read(reader.Object("accountParams"), reader.Object("acctEntParams")),
            EntitlementImportDefinition.Read(reader.Object("entitlementParams")),
            AccessImportDefinition.Read(reader.Object("acctEntParams")),
            HierarchyCallDefinition.Read(reader.Object("entMappingParams")));
    }

    private static void ReportOwners(ObjectReader reader)
    {
        var inline = reader.Object("entitlementParams")?.Object("entTypes")?.Objects().Select(type => type.Reader.Member("entOwnerMappings")) ?? [];
        if (inline.Append(reader.Member("entOwnerParams")).OfType<SourceMember>().FirstOrDefault(member => member.Value is SourceObject { Members.Count: > 0 }) is { } owners)
        {
            reader.Problems.Add(Diagnostic.Warning(
                "definition/unsupported-owners",
                owners.NameLocation,
                $"'{owners.Name}' is unsupported.",
                "EIC would import owners of entitlements; this harness leaves them out.",
                "Nothing to mend; no account or link depends on it."));
        }
    }
}
