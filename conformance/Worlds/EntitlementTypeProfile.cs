using OpsRampHarness.Connector.Definitions;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.MockServer.Routing;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>An entitlement type of a pack and what it stands for in OpsRamp.</summary>
/// <param name="Name">Its name in EIC, such as <c>Groups</c>.</param>
/// <param name="Resource">The list it is imported from.</param>
/// <param name="Location">Where the pack declares it.</param>
public sealed record EntitlementTypeProfile(string Name, EntitlementResource Resource, SourceLocation Location)
{
    /// <summary>The documented operation of importing it; null when OpsRamp has no such list.</summary>
    public string? ImportOperation => Resource switch
    {
        EntitlementResource.Roles => "import-roles",
        EntitlementResource.UserGroups => "import-groups",
        _ => null,
    };

    /// <summary>The documented operation of granting it.</summary>
    public string? GrantOperation => Resource switch
    {
        EntitlementResource.Roles => "add-access-role",
        EntitlementResource.UserGroups => "add-access-group",
        _ => null,
    };

    internal static IEnumerable<EntitlementTypeProfile> Of(ConnectorDefinition definition) =>
        (definition.Import?.Entitlements?.Types ?? []).Select(type => new EntitlementTypeProfile(type.Name, Listed(type), type.Location));

    private static EntitlementResource Listed(EntitlementTypeDefinition type)
    {
        var url = type.Calls.FirstOrDefault()?.Http?.Url?.Text ?? "";
        var path = url.IndexOf("/api/", StringComparison.Ordinal) is var start and >= 0 ? url[start..] : "";
        return path.Length == 0 ? EntitlementResource.Unknown : NearestRoute.Find("GET", path).Operation switch
        {
            "search-roles" => EntitlementResource.Roles,
            "list-user-groups" => EntitlementResource.UserGroups,
            _ => GuessByName(type.Name),
        };
    }

    /// <summary>A list that does not exist still has to be missed by somebody: the type's name tells by whom.</summary>
    private static EntitlementResource GuessByName(string name) =>
        name.Contains("role", StringComparison.OrdinalIgnoreCase) ? EntitlementResource.Roles
        : name.Contains("group", StringComparison.OrdinalIgnoreCase) ? EntitlementResource.UserGroups
        : EntitlementResource.Unknown;
}
