using OpsRampHarness.Connector.Packs;

namespace OpsRampHarness.Connector.Templates.Runtime;

/// <summary>The sentence that names what a misspelt name was probably meant to be.</summary>
internal static class Suggestion
{
    public static string For(string name, IEnumerable<string> known) =>
        NearestName.Of(name, known.Order(StringComparer.Ordinal)) is { } nearest ? $" Was '{nearest}' meant?" : "";
}
