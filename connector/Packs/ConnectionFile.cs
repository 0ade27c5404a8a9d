namespace OpsRampHarness.Connector.Packs;

/// <summary>
/// The <c>Connection_*.json</c> of a transport package (seen in published packages): an object keyed by connection name, each with a list
/// EXTERNAL_ATTR of <c>{attributename, encryptedattributevalue}</c>. Despite its name the value is plain text, except for ConnectionJSON.
/// </summary>
internal static class ConnectionFile
{
    public const string AttributeList = "EXTERNAL_ATTR";
    public const string AttributeName = "attributename";
    public const string AttributeValue = "encryptedattributevalue";

    public static bool Fits(SourceObject root) => root.Members.Any(member => Attributes(member.Value) is not null);

    public static IReadOnlyList<PackedConnection> Connections(SourceObject root)
        => [.. root.Members.Where(member => Attributes(member.Value) is not null).Select(Connection)];

    /// <summary>The attributes of one connection with the value of each; null when the node is no connection.</summary>
    public static SourceArray? Attributes(SourceNode connection) => (connection as SourceObject)?.Find(AttributeList) as SourceArray;

    /// <summary>Name and value of each attribute; entries of another shape are left out.</summary>
    public static IEnumerable<(string Name, SourceNode Value)> Entries(SourceNode connection)
        => Attributes(connection)!.Items.OfType<SourceObject>()
            .Where(entry => entry.Find(AttributeName) is SourceString && entry.Find(AttributeValue) is not null)
            .Select(entry => (((SourceString)entry.Find(AttributeName)!).Value, entry.Find(AttributeValue)!));

    private static PackedConnection Connection(SourceMember member)
        => new(
            member.Name, PackForm.TransportPackage, ((SourceObject)member.Value).Find("externalconnectiontype"), member.Value,
            [.. Entries(member.Value)], HidesConnection: true, []);
}
