using System.Text;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Checks;

/// <summary>The packs under <c>fixtures/</c>, as they are or with something changed by hand.</summary>
internal static class ShippedPacks
{
    public static Pack Guide { get; } = Read("guide");

    public static Pack Completed { get; } = Read("completed");

    /// <summary>A copy with one text replaced by another in one file.</summary>
    public static Pack Changed(string name, string file, string find, string replace) =>
        Changed(name, (file, find, replace));

    /// <summary>A copy with several texts replaced. Each must be there, so that a test cannot change nothing.</summary>
    public static Pack Changed(string name, params (string File, string Find, string Replace)[] edits)
    {
        var texts = Directory.EnumerateFiles(Repository.PathOf("fixtures", name), "*JSON.json")
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        foreach (var (file, find, replace) in edits)
        {
            var index = texts[file].IndexOf(find, StringComparison.Ordinal);
            if (index < 0) throw new InvalidOperationException($"{file} of '{name}' does not contain: {find}");
            texts[file] = texts[file][..index] + replace + texts[file][(index + find.Length)..];
        }

        return PackReader.Read(name, texts.Select(text => new PackFile(text.Key, Encoding.UTF8.GetBytes(text.Value)))).Pack
               ?? throw new InvalidOperationException("The changed pack does not read.");
    }

    private static Pack Read(string name) => PackReader.Read(Repository.PathOf("fixtures", name)).Pack!;
}
