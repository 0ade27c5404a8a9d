using System.Text.Json;
using OpsRampHarness.Conformance.Checks;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Tests.Checks;

/// <summary>A pack that is right but for one thing, which one check has to find: <c>fixtures/cases/planted/{check}/violation.json</c>.</summary>
internal sealed record PlantedViolation(string Case, Matrix Matrix, string Why, Pack Pack)
{
    private static string Folder { get; } = Repository.PathOf("fixtures", "cases", "planted");

    /// <summary>The checks that have one.</summary>
    public static IReadOnlyList<string> Checks { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "violation.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static PlantedViolation Of(string check)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, check, "violation.json")));
        var root = document.RootElement;
        string Text(string name) => root.GetProperty(name).GetString()!;
        var edits = root.GetProperty("edits").EnumerateArray()
            .Select(edit => (edit.GetProperty("file").GetString()!, edit.GetProperty("find").GetString()!, edit.GetProperty("replace").GetString()!))
            .ToArray();
        return new PlantedViolation(
            Text("case"), root.TryGetProperty("matrix", out _) ? Matrix.Full : Matrix.Core, Text("why"), ShippedPacks.Changed(Text("pack"), edits));
    }
}
