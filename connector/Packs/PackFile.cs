namespace OpsRampHarness.Connector.Packs;

/// <summary>A file of a pack that is held in memory.</summary>
/// <param name="Name">File name, without folder.</param>
/// <param name="Bytes">Its content.</param>
public sealed record PackFile(string Name, ReadOnlyMemory<byte> Bytes);
