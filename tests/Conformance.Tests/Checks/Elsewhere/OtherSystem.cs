using System.Text;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Conformance.Runs;
using OpsRampHarness.Conformance.Worlds.Elsewhere;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Checks.Elsewhere;

/// <summary>The pack and the mappings of <c>fixtures/acme-desk</c>.</summary>
internal static class OtherSystem
{
    public static string Folder { get; } = Repository.PathOf("fixtures", "acme-desk");

    public static string Target { get; } = Path.Combine(Folder, "target");

    /// <summary>The pack with one text of one file replaced; the text must be there.</summary>
    public static Pack Changed(string file, string find, string replace)
    {
        var texts = Directory.EnumerateFiles(Folder, "*JSON.json").ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        texts[file].Should().Contain(find);
        texts[file] = texts[file].Replace(find, replace, StringComparison.Ordinal);
        return PackReader.Read("acme-desk", texts.Select(text => new Connector.Packs.PackFile(text.Key, Encoding.UTF8.GetBytes(text.Value)))).Pack!;
    }

    public static async Task<Run> CheckAsync(Pack pack, string only = "*")
    {
        Mappings.TryRead(Target, out var mappings, out _).Should().BeTrue();
        using (mappings)
            return await CheckRunner.RunAsync(pack, new CheckOptions { Elsewhere = mappings, Selection = CaseSelection.Matching(only) });
    }
}
