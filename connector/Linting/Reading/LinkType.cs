using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>A processingType of links, with the entitlement type it is for; null when it is for all.</summary>
internal sealed record LinkType(SourceString Type, string? EntitlementType);
