using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>An object that is sent to a known route.</summary>
internal sealed record RoutedBody(TargetRoute Route, SourceObject Json);
