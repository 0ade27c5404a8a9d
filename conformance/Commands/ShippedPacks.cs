using System.Reflection;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>The packs that ship inside the tool.</summary>
internal static class ShippedPacks
{
    private const string Prefix = "packs/";

    private static readonly Assembly Tool = typeof(ShippedPacks).Assembly;

    /// <summary>The pack of the integration guide.</summary>
    public const string Guide = "guide";

    /// <summary>The same pack, mended and completed.</summary>
    public const string Completed = "completed";

    /// <summary>Whether a pack of a name ships inside the tool.</summary>
    public static bool IsName(string name) => name is Guide or Completed;

    /// <summary>Reads one of them.</summary>
    public static PackReadResult Read(string name)
    {
        var folder = $"{Prefix}{name}/";
        return PackReader.Read(name, Tool.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(folder, StringComparison.Ordinal))
            .Select(resource => new PackFile(resource[folder.Length..], Bytes(resource))));
    }

    private static byte[] Bytes(string resource)
    {
        using var stream = Tool.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
