namespace OpsRampHarness.Connector.Packs;

/// <summary>
/// A plan or state as <c>terraform show -json</c> prints it. The vendor's provider has the resource <c>saviynt_rest_connection_resource</c>,
/// whose attributes are the connection's in snake case (vendor-documented); write-only ones never show in a plan.
/// </summary>
internal static class TerraformPlan
{
    private const string ResourceType = "saviynt_rest_connection_resource";
    private const string WriteOnlyEnding = "_wo";

    public static bool Fits(SourceObject root) => RootModule(root) is not null;

    public static IReadOnlyList<PackedConnection> Connections(SourceObject root)
        => [.. Resources(RootModule(root)!).Where(resource => Text(resource, "type") == ResourceType).Select(resource => Connection(root, resource)).OfType<PackedConnection>()];

    private static SourceObject? RootModule(SourceObject root)
        => ((root.Find("planned_values") ?? root.Find("values")) as SourceObject)?.Find("root_module") as SourceObject;

    private static IEnumerable<SourceObject> Resources(SourceObject module)
        => Objects(module, "resources").Concat(Objects(module, "child_modules").SelectMany(Resources));

    private static PackedConnection? Connection(SourceObject root, SourceObject resource)
    {
        if (resource.Find("values") is not SourceObject values)
            return null;
        var address = Text(resource, "address");
        var attributes = values.Members
            .Select(member => (Name: NameOf(member.Name), member.Value))
            .Where(attribute => attribute.Name is not null)
            .Select(attribute => (attribute.Name!, attribute.Value));
        return new PackedConnection(
            Text(values, "connection_name") ?? address ?? ResourceType, PackForm.TerraformPlan, null, resource, [.. attributes], HidesConnection: true,
            [.. Unknown(root, address)]);
    }

    /// <summary>The attributes that Terraform will know only when it applies the plan.</summary>
    private static IEnumerable<PackProblem> Unknown(SourceObject root, string? address)
        => Objects(root, "resource_changes")
            .Where(change => address is not null && Text(change, "address") == address)
            .Select(change => (change.Find("change") as SourceObject)?.Find("after_unknown"))
            .OfType<SourceObject>()
            .SelectMany(unknown => unknown.Members)
            .Where(member => member.Value is SourceBoolean { Value: true } && NameOf(member.Name) is not null)
            .Select(member => new PackProblem(
                ProblemKind.UnknownUntilApply.Id, ProblemKind.UnknownUntilApply.Severity,
                $"{NameOf(member.Name)} is known only when the plan is applied, so nothing can be said about it.", member.NameLocation,
                "Let it depend on nothing that is created in the same plan."));

    private static string? NameOf(string field)
    {
        var plain = Plain(field.EndsWith(WriteOnlyEnding, StringComparison.Ordinal) ? field[..^WriteOnlyEnding.Length] : field);
        return AttributeNames.All.FirstOrDefault(known => Plain(known) == plain);
    }

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string? Text(SourceObject node, string name) => (node.Find(name) as SourceString)?.Value;

    private static IEnumerable<SourceObject> Objects(SourceObject node, string name) => (node.Find(name) as SourceArray)?.Items.OfType<SourceObject>() ?? [];
}
