using System.Text.RegularExpressions;

namespace OpsRampHarness.MockServer.Tests.Facts;

/// <summary>
/// The blanks of a case: <c>{name}</c> stands for what is known by that name; <c>{name:kind}</c> in an answer stands for
/// anything of that kind, which is known by the name from then on; three dots stand for any text.
/// </summary>
internal sealed partial class Blanks(Dictionary<string, string> known)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["uuid"] = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
        ["key"] = "[A-Za-z0-9]{24}",
    };

    /// <summary>The text with every blank filled in.</summary>
    public string Fill(string text) => Blank().Replace(text, blank => known[blank.Groups["name"].Value]);

    /// <summary>Whether a text is as expected; learns what its blanks stand for.</summary>
    public bool Matches(string expected, string actual)
    {
        var learned = new List<string>();
        var pattern = "^" + string.Join("[\\s\\S]*", expected.Split("...").Select(part => Pattern(part, learned))) + "$";
        var match = Regex.Match(actual, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        foreach (var name in learned.Where(_ => match.Success))
            known[name] = match.Groups[name].Value;
        return match.Success;
    }

    private string Pattern(string text, List<string> learned)
    {
        var pattern = string.Empty;
        var at = 0;
        foreach (Match blank in Blank().Matches(text))
        {
            var name = blank.Groups["name"].Value;
            pattern += Regex.Escape(text[at..blank.Index]);
            if (blank.Groups["kind"].Success)
            {
                pattern += $"(?<{name}>{Kinds[blank.Groups["kind"].Value]})";
                learned.Add(name);
            }
            else
            {
                pattern += Regex.Escape(known[name]);
            }

            at = blank.Index + blank.Length;
        }

        return pattern + Regex.Escape(text[at..]);
    }

    [GeneratedRegex(@"\{(?<name>[a-zA-Z][A-Za-z0-9]*)(?::(?<kind>[a-z]+))?\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blank();
}
