using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>One endpoint of an ENDPOINTS_FILTER: the entitlements that belong to it (vendor-documented).</summary>
/// <param name="Endpoint">The endpoint's name.</param>
/// <param name="Location">Where the name stands.</param>
/// <param name="Entitlements">Per entitlement type the entitlement values, in the order written.</param>
public sealed record EndpointFilterDefinition(
    string Endpoint, SourceLocation Location, IReadOnlyList<(string Type, IReadOnlyList<Setting<string>> Values)> Entitlements)
{
    internal static IReadOnlyList<EndpointFilterDefinition> Read(SourceObject root, List<Diagnostic> problems) =>
    [
        .. root.Members.Select(member => new EndpointFilterDefinition(
            member.Name,
            member.NameLocation,
            [.. Types(member.Value).SelectMany(type => type.Members.Select(values => (values.Name, new ObjectReader(type, problems).Texts(values.Name))))])),
    ];

    private static IEnumerable<SourceObject> Types(SourceNode node) => node switch
    {
        SourceArray several => several.Items.OfType<SourceObject>(),
        SourceObject single => [single],
        _ => [],
    };
}
