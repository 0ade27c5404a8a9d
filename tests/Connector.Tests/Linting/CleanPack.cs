using System.Text;
using OpsRampHarness.Connector.Packs;
using OpsRampHarness.Connector.Tests.Packs;

namespace OpsRampHarness.Connector.Tests.Linting;

/// <summary>A pack without any finding, to plant mistakes in.</summary>
internal static class CleanPack
{
    public static string Folder { get; } = Path.Combine(Repository.Folder, "tests", "Connector.Tests", "Linting", "Clean");

    public static SortedDictionary<string, string> Texts { get; } = new(
        Directory.GetFiles(Folder, "*.json").ToDictionary(file => Path.GetFileName(file), File.ReadAllText), StringComparer.Ordinal);

    public static PackReadResult Read(IEnumerable<KeyValuePair<string, string>> texts)
        => PackReader.Read("clean", texts.Select(text => new PackFile(text.Key, Encoding.UTF8.GetBytes(text.Value))));
}
