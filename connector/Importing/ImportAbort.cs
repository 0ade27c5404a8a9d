using OpsRampHarness.Connector.Definitions;

namespace OpsRampHarness.Connector.Importing;

/// <summary>How reading a call ended when not all was read.</summary>
/// <param name="Stops">
/// Whether EIC stops the job with an exception, so that nothing changes; else it goes on with what it has.
/// </param>
/// <param name="Problem">Why.</param>
internal sealed record ImportAbort(bool Stops, Diagnostic Problem);
