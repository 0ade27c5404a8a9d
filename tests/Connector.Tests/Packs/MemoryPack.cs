using System.Text;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Tests.Packs;

/// <summary>Packs written down in a test.</summary>
internal static class MemoryPack
{
    public static PackReadResult Read(params (string File, string Text)[] files)
        => PackReader.Read("mine", files.Select(file => new PackFile(file.File, Encoding.UTF8.GetBytes(file.Text))));

    /// <summary>The root of a pack's only attribute, CreateAccountJSON.</summary>
    public static SourceObject Root(string text)
    {
        var result = Read(("CreateAccountJSON.json", text));
        result.Problems.Should().BeEmpty();
        return result.Pack!.Find("CreateAccountJSON")!.Root;
    }

    public static SourceString String(SourceNode node, params string[] path)
    {
        foreach (var step in path)
            node = node is SourceArray array ? array.Items[int.Parse(step, null)] : ((SourceObject)node).Find(step)!;
        return (SourceString)node;
    }

    /// <summary>The line and column of <paramref name="needle"/> in a text, counted anew.</summary>
    public static (int Line, int Column) PlaceOf(string text, string needle)
    {
        var before = text[..text.IndexOf(needle, StringComparison.Ordinal)];
        return (before.Count(character => character == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
