using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Linting.Reading;

/// <summary>Where a call goes.</summary>
/// <param name="Call">The call.</param>
/// <param name="Url">Its URL as written.</param>
/// <param name="Parts">The URL taken apart.</param>
internal sealed record CallAddress(PackCall Call, SourceString Url, UrlParts Parts);
