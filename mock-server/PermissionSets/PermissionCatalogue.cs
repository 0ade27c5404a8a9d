namespace OpsRampHarness.MockServer.PermissionSets;

/// <summary>Permissions known by name, with the odd blanks that the API has. Names and types are vendor samples or follow them.</summary>
internal static class PermissionCatalogue
{
    private static readonly string[] Names =
        ["Alerts", "Devices", "Device Groups", "Users", "User Groups", "Roles", "Clients", "Credentials", "Tickets", "Reports", "Dashboards", "Scripts"];

    /// <summary>The number of a permission; names that are not known come after those that are.</summary>
    public static int Number(string name)
    {
        var index = Array.IndexOf(Names, name.Trim());
        return index >= 0 ? index + 1 : Names.Length + 1;
    }

    public static IReadOnlyList<PermissionGrant> View(params ReadOnlySpan<string> names) => All(names, "View");

    public static IReadOnlyList<PermissionGrant> Manage(params ReadOnlySpan<string> names) => All(names, "Manage");

    public static IReadOnlyList<PermissionGrant> ViewEverything() => View(Names);

    public static IReadOnlyList<PermissionGrant> ManageEverything() => Manage(Names);

    /// <summary>The flat name that users show, such as <c>DEVICE_VIEW</c>; null for a permission that allows nothing.</summary>
    public static string? Code(PermissionGrant permission)
    {
        var words = permission.Type.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? null
            : string.Join('_', words.Skip(1).Append(words[0])).ToUpperInvariant();
    }

    private static List<PermissionGrant> All(ReadOnlySpan<string> names, string verb)
    {
        var permissions = new List<PermissionGrant>();
        foreach (var name in names)
            permissions.Add(new PermissionGrant(Number(name), name, $"{verb} {(name == "Devices" ? "Device" : name)} "));
        return permissions;
    }
}
