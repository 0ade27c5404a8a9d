namespace OpsRampHarness.Conformance.Reports;

/// <summary>Several variants as people write them: <c>users=101,250</c> instead of two.</summary>
internal static class VariantList
{
    /// <summary>Variants that differ only in their last value share what is before it; others stand side by side.</summary>
    public static string Of(IEnumerable<string> variants)
    {
        var groups = new List<(string Stem, List<string> Values)>();
        foreach (var variant in variants.Where(variant => variant.Length > 0))
        {
            var (stem, value) = Split(variant);
            var group = groups.Find(known => known.Stem == stem);
            if (group.Values is null) groups.Add((stem, [value]));
            else group.Values.Add(value);
        }

        return string.Join(" · ", groups.Select(group => group.Stem + string.Join(",", group.Values)));
    }

    private static (string Stem, string Value) Split(string variant)
    {
        var equals = variant.LastIndexOf('=');
        return (variant[..(equals + 1)], variant[(equals + 1)..]);
    }
}
