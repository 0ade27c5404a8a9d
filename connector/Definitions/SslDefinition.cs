using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Definitions;

/// <summary>The client certificate a connection offers (<c>ssl</c>, vendor-documented): a key store among EIC's Connector Files.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="KeyFile">The name of the key store.</param>
/// <param name="KeyFilePassword">Its password.</param>
public sealed record SslDefinition(SourceLocation Location, Setting<string> KeyFile, Setting<string>? KeyFilePassword)
{
    internal static SslDefinition? Read(ObjectReader? reader)
    {
        if (reader is null || reader.Node.Members.Count == 0)
            return null;
        if (reader.Text("keyFile") is { Value.Length: > 0 } file)
            return new SslDefinition(reader.Node.Location, file, reader.Text("keyFilePassword"));

        reader.Problems.Add(Diagnostic.Warning(
            "definition/no-key-file", reader.Node.Location, "'ssl' has no keyFile.", "EIC has no certificate to offer.", "Name a key store of the Connector Files, or remove ssl."));
        return null;
    }
}
