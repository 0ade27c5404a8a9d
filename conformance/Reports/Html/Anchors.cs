using System.Globalization;

namespace OpsRampHarness.Conformance.Reports.Html;

/// <summary>Ids inside the page: readable, the same on every machine, and never twice.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, string> anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The anchor of something, such as a case id.</summary>
    public string Of(string name)
    {
        if (anchors.TryGetValue(name, out var known)) return known;
        var slug = string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : '-')).Trim('-');
        var anchor = slug;
        for (var count = 2; !taken.Add(anchor); count++)
            anchor = string.Create(CultureInfo.InvariantCulture, $"{slug}--{count}");
        return anchors[name] = anchor;
    }
}
