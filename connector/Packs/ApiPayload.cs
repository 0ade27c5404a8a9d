namespace OpsRampHarness.Connector.Packs;

/// <summary>
/// The payload of the vendor's connection API (vendor-documented: EIC v5 API, <c>testConnection</c>): one field per attribute, the JSON
/// in a string; a JSON object instead of the string is taken too.
/// </summary>
internal static class ApiPayload
{
    public static bool Fits(SourceObject root) => root.Members.Any(member => AttributeNames.InAnyCase(member.Name) is not null);

    public static IReadOnlyList<PackedConnection> Connections(SourceObject root, string defaultName)
        => [new PackedConnection(
            (Field(root, "connectionName") as SourceString)?.Value ?? defaultName, PackForm.ApiPayload, Field(root, "connectiontype"), root,
            [.. root.Members.Select(member => (member.Name, member.Value))], HidesConnection: false, [])];

    private static SourceNode? Field(SourceObject root, string name)
        => root.Members.LastOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;
}
