using OpsRampHarness.Connector.Identity;

namespace OpsRampHarness.Conformance.Worlds;

/// <summary>What EIC knows at the beginning of a world.</summary>
/// <param name="Beginning">Everything that decides it, as one text.</param>
/// <param name="Repository">Where it knows it, marked there.</param>
/// <param name="Lesson">What else learning it left behind; null where nothing was learned.</param>
internal sealed record Known(string Beginning, IdentityRepository Repository, Lesson? Lesson);
