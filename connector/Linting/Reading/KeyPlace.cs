using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>An object whose keys are not free, with the keys it may have.</summary>
internal sealed record KeyPlace(SourceObject Node, IReadOnlySet<string> Keys);
