using System.Reflection;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Commands;

/// <summary>The packs that ship inside the tool.</summary>
internal static class ShippedPacks
{
    private const string Prefix = "packs/";

    private static readonly Assembly Tool = typeof(ShippedPacks).Assembly;

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["guide", "completed"];

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
