namespace OpsRampHarness.MockServer.Reference;

/// <summary>A configured country.</summary>
/// <param name="Code">ISO 3166 code of three letters.</param>
/// <param name="Name">Name, which is what users hold.</param>
internal sealed record Country(string Code, string Name);
