using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Conformance.Mutations;

/// <summary>A pack with one mistake in it.</summary>
/// <param name="Operator">The kind of mistake.</param>
/// <param name="Attribute">The attribute it is in.</param>
/// <param name="Pointer">JSON pointer of the place.</param>
/// <param name="What">What is wrong there.</param>
/// <param name="Text">The attribute with the mistake.</param>
internal sealed record Mutant(MutationOperator Operator, string Attribute, string Pointer, string What, string Text)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Names it for people, and in results.</summary>
    public string Id => $"{Operator.Id} {Attribute}{Pointer}: {What}";

    /// <summary>Every mutant of a pack; two mistakes that give the same text are one.</summary>
    public static IReadOnlyList<Mutant> Of(Pack pack)
    {
        var mutants = new List<Mutant>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in pack.Attributes)
        {
            if (attribute.Text is null || Parse(attribute.Text) is not { } root) continue;
            texts.Add(root.ToJsonString(Layout));
            foreach (var (kind, site, mutation) in
                from kind in MutationCatalogue.All
                from site in MutationSite.Of(attribute.Name, root)
                from mutation in kind.At(site)
                select (kind, site, mutation))
            {
                var copy = root.DeepClone();
                mutation.Apply(MutationSite.Find(copy, site.Pointer));
                if (copy.ToJsonString(Layout) is var text && texts.Add(text))
                    mutants.Add(new Mutant(kind, attribute.Name, site.Pointer, mutation.What, text));
            }
        }

        return [.. mutants.GroupBy(mutant => mutant.Id, StringComparer.Ordinal).SelectMany(Numbered)];
    }

    /// <summary>The same mistake at several places of one text is told apart by a number.</summary>
    private static IEnumerable<Mutant> Numbered(IEnumerable<Mutant> alike) =>
        alike.Select((mutant, index) => index == 0 ? mutant : mutant with { What = FormattableString.Invariant($"{mutant.What} ({index + 1})") });

    /// <summary>The pack with the mistake, or, for <paramref name="mutant"/> null, without one but laid out alike.</summary>
    public static PackReadResult Read(Pack pack, Mutant? mutant) => PackReader.Read(pack.Name, pack.Attributes.Select(attribute => new PackFile(
        $"{attribute.Name}.json",
        System.Text.Encoding.UTF8.GetBytes(mutant is not null && attribute.Name == mutant.Attribute
            ? mutant.Text
            : Parse(attribute.Text ?? "")?.ToJsonString(Layout) ?? attribute.Text ?? ""))));

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
